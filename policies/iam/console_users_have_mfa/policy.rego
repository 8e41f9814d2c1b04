# METADATA
# title: Users with a console password have an MFA device
# description: |
#   Passwords are guessed, phished and used twice. With a second factor a stolen one
#   opens nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html
#     description: AWS multi-factor authentication in IAM
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_virtual_mfa_device
#     description: aws_iam_virtual_mfa_device
# custom:
#   resources: [aws_iam_user_login_profile]
#   scope: account
#   evidence:
#     - practice: sec_identities_enforce_mechanisms
#       strength: direct
#   remediation: |
#     Have the user register a device, and refuse everything else until then. Better, let
#     people sign in through an identity provider.
#
#     ```terraform
#     resource "aws_iam_group_policy" "mfa" {
#       group = aws_iam_group.people.name
#
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Deny"
#           NotAction = ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice", "iam:ListMFADevices", "iam:ChangePassword", "sts:GetSessionToken"]
#           Resource  = "*"
#           Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } }
#         }]
#       })
#     }
#     ```
package policies.iam.console_users_have_mfa

import data.lib.related
import data.lib.verdict

# Devices of any kind stand under this type in an account.
fail contains verdict.missing("the user signs in with a password alone", "aws_iam_virtual_mfa_device") if {
	some user in related.from(input, "user")
	count(related.to(user, "aws_iam_virtual_mfa_device", "user_name")) == 0
}
