# METADATA
# title: Secrets rotate at least every 90 days
# description: |
#   A secret that is never changed stays useful to whoever copied it, from a
#   log, an old laptop or a backup. Rotation by a function changes it in the
#   database and in the secret at once.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html
#     description: Rotate AWS Secrets Manager secrets
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotationRulesType.html
#     description: RotationRulesType
# custom:
#   resources: [aws_secretsmanager_secret]
#   scope: resource
#   evidence:
#     - practice: sec_identities_audit
#       strength: direct
#     - practice: sec_identities_secrets
#       strength: partial
#   risk: medium
#   remediation: |
#     Give the secret a rotation. AWS has ready functions for its databases.
#
#     ```terraform
#     resource "aws_secretsmanager_secret_rotation" "example" {
#       secret_id           = aws_secretsmanager_secret.example.id
#       rotation_lambda_arn = aws_lambda_function.rotate.arn
#
#       rotation_rules {
#         automatically_after_days = 30
#       }
#     }
#     ```
package policies.secretsmanager.secrets_rotate

import data.lib.related
import data.lib.verdict

companions := related.to(input, "aws_secretsmanager_secret_rotation", "secret_id")

# Default: no rotation (Secrets Manager API, CreateSecret).
fail contains verdict.missing("the secret is never rotated", "aws_secretsmanager_secret_rotation") if count(companions) == 0

fail contains verdict.at(companion, sprintf("the secret is rotated only every %d days", [days]), "rotation_rules[0].automatically_after_days") if {
	some companion in companions
	days := companion.values.rotation_rules[0].automatically_after_days
	days > 90
}

# rate(10 days); a cron expression names at least one day of each month or year.
fail contains verdict.at(companion, sprintf("the secret is rotated only every %d days", [days]), "rotation_rules[0].schedule_expression") if {
	some companion in companions
	found := regex.find_all_string_submatch_n(`^rate\((\d+) days?\)$`, companion.values.rotation_rules[0].schedule_expression, 1)
	days := to_number(found[0][1])
	days > 90
}

# A secret that a service made is rotated by it; it has an owning service.
skip if contains(input.values.name, "!")
