# METADATA
# title: Athena encrypts what it writes
# description: |
#   Query results are copies of the data that was asked for. Where a workgroup
#   or database says nothing, they are encrypted as the bucket does it by
#   default, which may be with a key that everyone who reads the bucket can use.
# related_resources:
#   - ref: https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html
#     description: Encrypt Athena query results
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/athena_workgroup
#     description: aws_athena_workgroup
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/athena_database
#     description: aws_athena_database
# custom:
#   resources: [aws_athena_workgroup, aws_athena_database]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: partial
#   risk: low
#   remediation: |
#     Name the encryption, best with a key of your own that the queries' roles
#     may use.
#
#     ```terraform
#     resource "aws_athena_workgroup" "example" {
#       name = "example"
#
#       configuration {
#         result_configuration {
#           output_location = "s3://${aws_s3_bucket.results.bucket}/"
#
#           encryption_configuration {
#             encryption_option = "SSE_KMS"
#             kms_key_arn       = aws_kms_key.example.arn
#           }
#         }
#       }
#     }
#     ```
package policies.athena.results_are_encrypted

import data.lib.verdict

# Default: none is asked for, and S3 encrypts with its own keys since January 2023.
fail contains verdict.fail("no encryption is named for query results", "configuration") if {
	input.type == "aws_athena_workgroup"
	not workgroup_encrypts
}

workgroup_encrypts if {
	some configuration in input.values.configuration
	some result in configuration.result_configuration
	some encryption in result.encryption_configuration
	encryption.encryption_option
}

fail contains verdict.fail("no encryption is named for what the database writes", "encryption_configuration") if {
	input.type == "aws_athena_database"
	count(object.get(input.values, "encryption_configuration", [])) == 0
}
