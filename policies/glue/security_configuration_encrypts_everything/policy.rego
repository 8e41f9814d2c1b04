# METADATA
# title: Glue encrypts data, logs and bookmarks
# description: |
#   Jobs and crawlers write data to S3, logs to CloudWatch and their progress to
#   bookmarks. A security configuration says how each is encrypted; without one,
#   or where it is disabled, it is as the service does it by default and
#   bookmarks are not encrypted with any key of the account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/glue/latest/dg/encryption-security-configuration.html
#     description: Working with security configurations
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/glue_security_configuration
#     description: aws_glue_security_configuration
# custom:
#   resources: [aws_glue_security_configuration, aws_glue_job, aws_glue_crawler, aws_glue_dev_endpoint]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Encrypt all three, and give the configuration to each job, crawler and
#     endpoint; their roles need the key.
#
#     ```terraform
#     resource "aws_glue_security_configuration" "example" {
#       name = "example"
#
#       encryption_configuration {
#         cloudwatch_encryption {
#           cloudwatch_encryption_mode = "SSE-KMS"
#           kms_key_arn                = aws_kms_key.example.arn
#         }
#
#         job_bookmarks_encryption {
#           job_bookmarks_encryption_mode = "CSE-KMS"
#           kms_key_arn                   = aws_kms_key.example.arn
#         }
#
#         s3_encryption {
#           s3_encryption_mode = "SSE-KMS"
#           kms_key_arn        = aws_kms_key.example.arn
#         }
#       }
#     }
#     ```
package policies.glue.security_configuration_encrypts_everything

import data.lib.verdict

configuration := input.values.encryption_configuration[0]

# Default of each mode: DISABLED (provider 5.100).
fail contains verdict.fail("logs are not encrypted", "encryption_configuration[0].cloudwatch_encryption[0].cloudwatch_encryption_mode") if {
	some block in configuration.cloudwatch_encryption
	not block.cloudwatch_encryption_mode == "SSE-KMS"
}

fail contains verdict.fail("bookmarks are not encrypted", "encryption_configuration[0].job_bookmarks_encryption[0].job_bookmarks_encryption_mode") if {
	some block in configuration.job_bookmarks_encryption
	not block.job_bookmarks_encryption_mode == "CSE-KMS"
}

fail contains verdict.fail("data is not encrypted", "encryption_configuration[0].s3_encryption[0].s3_encryption_mode") if {
	some block in configuration.s3_encryption
	not encrypts(block)
}

encrypts(block) if block.s3_encryption_mode in {"SSE-S3", "SSE-KMS"}

# Default: none (Glue API, CreateJob, SecurityConfiguration).
fail contains verdict.fail("no security configuration encrypts what it writes", "security_configuration") if {
	input.type != "aws_glue_security_configuration"
	not input.values.security_configuration
}
