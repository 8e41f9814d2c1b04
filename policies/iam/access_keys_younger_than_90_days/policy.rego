# METADATA
# title: Access keys are younger than 90 days
# description: |
#   The older a key is, the more places it has been in: laptops that were sold, logs,
#   images, the notes of people who left. Changing it takes all those copies out of use.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html
#     description: Update access keys
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
#     description: Generate credential reports for your AWS account
# custom:
#   resources: [aws_iam_access_key]
#   scope: resource
#   evidence:
#     - practice: sec_identities_audit
#       strength: direct
#   remediation: |
#     Make a second key, change what uses the first, and delete the first when it is no
#     longer used. Better, use a role.
#
#     ```terraform
#     resource "aws_iam_access_key" "example" {
#       user    = aws_iam_user.example.name
#       pgp_key = "keybase:some_person"
#
#       lifecycle {
#         create_before_destroy = true
#         replace_triggered_by  = [time_rotating.quarter]
#       }
#     }
#
#     resource "time_rotating" "quarter" {
#       rotation_days = 80
#     }
#     ```
package policies.iam.access_keys_younger_than_90_days

import data.lib.verdict

fail contains verdict.fail(sprintf("the access key is older than 90 days: made on %s", [substring(input.values.create_date, 0, 10)]), "create_date") if {
	not input.values.status == "Inactive"
	data.plumb.now_ns - time.parse_rfc3339_ns(input.values.create_date) > limit
}

limit := (((90 * 24) * 3600) * 1000) * 1000000

# A configuration does not tell when the key was made.
skip if input.source in {"terraform", "plan"}

skip if not input.values.create_date
