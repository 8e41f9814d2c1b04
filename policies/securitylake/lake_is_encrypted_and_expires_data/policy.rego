# METADATA
# title: The security lake collects what matters, under a key, for a time
# description: |
#   A lake without the trail or the network's traffic answers few questions.
#   What it keeps is as sensitive as what it watches, so it has a key of its
#   own, and an end.
# related_resources:
#   - ref: https://docs.aws.amazon.com/security-lake/latest/userguide/lifecycle-management.html
#     description: Lifecycle management in Security Lake
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/securitylake_data_lake
#     description: aws_securitylake_data_lake
# custom:
#   resources: [aws_securitylake_data_lake]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_logs
#       strength: direct
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#     - practice: sec_incident_response_pre_deploy_tools
#       strength: partial
#   risk: low
#   remediation: |
#     Set a key and an expiry, and add the sources.
#
#     ```terraform
#     resource "aws_securitylake_data_lake" "example" {
#       configuration {
#         region = "eu-west-1"
#
#         encryption_configuration = [{
#           kms_key_id = aws_kms_key.lake.arn
#         }]
#
#         lifecycle_configuration {
#           expiration {
#             days = 365
#           }
#         }
#       }
#     }
#
#     resource "aws_securitylake_aws_log_source" "trail" {
#       source {
#         regions     = ["eu-west-1"]
#         source_name = "CLOUD_TRAIL_MGMT"
#       }
#     }
#     ```
package policies.securitylake.lake_is_encrypted_and_expires_data

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("the lake keeps what it collects for ever", sprintf("configuration[%d].lifecycle_configuration", [i])) if {
	some i, config in input.values.configuration
	not expires(config)
}

# Default: S3_MANAGED_KEY (Security Lake API, DataLakeEncryptionConfiguration).
fail contains verdict.fail("no key of your own encrypts the lake", sprintf("configuration[%d].encryption_configuration", [i])) if {
	some i, config in input.values.configuration
	not keyed(config)
}

fail contains verdict.missing("the lake does not collect events of the trail", "aws_securitylake_aws_log_source") if not "CLOUD_TRAIL_MGMT" in sources

fail contains verdict.missing("the lake does not collect flow logs", "aws_securitylake_aws_log_source") if not "VPC_FLOW" in sources

expires(config) if {
	some lifecycle in config.lifecycle_configuration
	some expiration in lifecycle.expiration
	expiration.days > 0
}

keyed(config) if {
	some encryption in config.encryption_configuration
	encryption.kms_key_id != "S3_MANAGED_KEY"
}

sources contains source.source_name if {
	some log in related.all("aws_securitylake_aws_log_source")
	some source in log.values.source
}
