# METADATA
# title: Deleted secrets can be restored for a week
# description: |
#   With a recovery window of zero a secret is gone the moment it is deleted,
#   and with it the only copy of a password or key. The window, 30 days unless
#   it is shortened, is the time to notice.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html
#     description: Delete an AWS Secrets Manager secret
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/secretsmanager_secret
#     description: aws_secretsmanager_secret.recovery_window_in_days
# custom:
#   resources: [aws_secretsmanager_secret]
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: partial
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#   risk: low
#   remediation: |
#     Leave the window away, or set at least seven days.
#
#     ```terraform
#     resource "aws_secretsmanager_secret" "example" {
#       name                    = "example"
#       recovery_window_in_days = 30
#     }
#     ```
package policies.secretsmanager.deleted_secrets_can_be_restored

import data.lib.verdict

# Default: 30 (provider 5.100; Secrets Manager API, DeleteSecret).
fail contains verdict.fail("a deleted secret is gone at once", "recovery_window_in_days") if input.values.recovery_window_in_days == 0
