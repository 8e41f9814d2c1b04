# METADATA
# title: The root user has no access keys
# description: |
#   The root user's key opens everything in the account, and no policy of the account
#   limits it. Whoever finds it in a script or a backup can delete what the account
#   holds and close it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html
#     description: AWS account root user
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html
#     description: Root user best practices
# custom:
#   scope: account
#   evidence:
#     - practice: sec_securely_operate_aws_account
#       strength: direct
#     - practice: sec_identities_unique
#       strength: partial
#   remediation: |
#     Delete the keys of the root user, once what used them uses a role. Let the
#     organization keep them from coming back.
#
#     ```terraform
#     resource "aws_iam_organizations_features" "this" {
#       enabled_features = ["RootCredentialsManagement", "RootSessions"]
#     }
#     ```
package policies.iam.root_has_no_access_keys

import data.lib.related
import data.lib.verdict

fail contains verdict.at(key, "the root user has an access key", "user") if {
	some key in related.all("aws_iam_access_key")
	key.values.user in names
	not key.values.status == "Inactive"
}

# What the credential report calls the root user; IAM takes no such name for a user.
names := {"<root_account>"}

unknown contains verdict.unknown("", "only the account itself tells whether the root user has keys") if not input.source == "aws"
