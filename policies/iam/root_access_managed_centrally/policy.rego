# METADATA
# title: The organization manages root access of member accounts centrally
# description: |
#   A member account that has no root credentials cannot lose them. Managed centrally,
#   they are removed from all accounts, and the few tasks that need root are done in
#   short sessions from the management account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html
#     description: Centralize root access for member accounts
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_organizations_features
#     description: aws_iam_organizations_features
# custom:
#   resources: [aws_iam_organizations_features]
#   scope: resource
#   evidence:
#     - practice: sec_securely_operate_aws_account
#       strength: direct
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#   remediation: |
#     Enable both features, then delete the root credentials of the member accounts.
#
#     ```terraform
#     resource "aws_iam_organizations_features" "this" {
#       enabled_features = ["RootCredentialsManagement", "RootSessions"]
#     }
#     ```
package policies.iam.root_access_managed_centrally

import data.lib.verdict

fail contains verdict.fail(sprintf("the feature %s is off", [feature]), "enabled_features") if {
	some feature in ["RootCredentialsManagement", "RootSessions"]
	not enabled(feature)
}

enabled(feature) if feature in input.values.enabled_features
