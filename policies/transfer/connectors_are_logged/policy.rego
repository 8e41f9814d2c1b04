# METADATA
# title: File transfer connectors log
# description: |
#   A connector sends files to partners and fetches theirs. Without a role to
#   log with, nobody can say which file left when, or that a transfer failed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/transfer/latest/userguide/structured-logging.html
#     description: CloudWatch logging
#   - ref: https://docs.aws.amazon.com/transfer/latest/APIReference/API_CreateConnector.html
#     description: CreateConnector, LoggingRole
# custom:
#   resources: [aws_transfer_connector]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Give the connector a role that may write logs.
#
#     ```terraform
#     resource "aws_transfer_connector" "example" {
#       access_role  = aws_iam_role.connector.arn
#       logging_role = aws_iam_role.log.arn
#       url          = "sftp://partner.example.com"
#     }
#     ```
package policies.transfer.connectors_are_logged

import data.lib.verdict

# Default: none (Transfer API, CreateConnector).
fail contains verdict.fail("transfers are not logged", "logging_role") if not logged

logged if input.values.logging_role != ""
