# METADATA
# title: Users have one active access key at most
# description: |
#   The second key is there to change the first without a break. One that stays is a
#   credential that nobody looks after, and doubles what can leak.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
#     description: Manage access keys for IAM users
# custom:
#   resources: [aws_iam_user]
#   scope: resource
#   evidence:
#     - practice: sec_identities_audit
#       strength: partial
#     - practice: sec_identities_unique
#       strength: partial
#   risk: low
#   remediation: |
#     Find out which of the keys is in use, make the other one inactive, and delete it
#     later.
#
#     ```terraform
#     resource "aws_iam_access_key" "old" {
#       user   = aws_iam_user.example.name
#       status = "Inactive"
#     }
#     ```
package policies.iam.one_access_key_per_user

import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("the user has %d active access keys", [count(active)]), "") if count(active) > 1

active := [key |
	some key in related.to(input, "aws_iam_access_key", "user")
	not key.values.status == "Inactive"
]
