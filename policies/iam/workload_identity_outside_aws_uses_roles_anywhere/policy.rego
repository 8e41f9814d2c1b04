# METADATA
# title: Machines outside of AWS get their credentials from IAM Roles Anywhere
# description: |
#   A server in a data centre that has a certificate anyway can exchange it for
#   credentials that last an hour, instead of keeping an access key that lasts for ever.
#   A certificate that is revoked ends its access too.
# related_resources:
#   - ref: https://docs.aws.amazon.com/rolesanywhere/latest/userguide/introduction.html
#     description: What is IAM Roles Anywhere?
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rolesanywhere_profile
#     description: aws_rolesanywhere_profile
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_identities_unique
#       strength: partial
#       polarity: presence
#   remediation: |
#     Make a trust anchor of your certificate authority and a profile with the role, then
#     delete the key.
#
#     ```terraform
#     resource "aws_rolesanywhere_profile" "example" {
#       name      = "example"
#       role_arns = [aws_iam_role.example.arn]
#       enabled   = true
#     }
#     ```
package policies.iam.workload_identity_outside_aws_uses_roles_anywhere

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no profile of Roles Anywhere is enabled", "aws_rolesanywhere_profile") if not ready

# Default of enabled: false for a profile, true for a trust anchor (provider 5.100;
# Roles Anywhere API, CreateProfile, CreateTrustAnchor).
ready if {
	some profile in related.all("aws_rolesanywhere_profile")
	profile.values.enabled == true
	some anchor in related.all("aws_rolesanywhere_trust_anchor")
	not anchor.values.enabled == false
}
