# METADATA
# title: Initial console passwords must be changed and stand nowhere readable
# description: |
#   The first password of a user is known to whoever made it, and to all who read
#   Terraform's state. It should serve once, and be encrypted until then.
# related_resources:
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_user_login_profile
#     description: aws_iam_user_login_profile
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_admin-change-user.html
#     description: Manage passwords for IAM users
# custom:
#   resources: [aws_iam_user_login_profile]
#   scope: resource
#   evidence:
#     - practice: sec_identities_enforce_mechanisms
#       strength: partial
#     - practice: sec_identities_secrets
#       strength: partial
#   remediation: |
#     Ask for a new password at the first sign-in, and encrypt the first one for the user.
#
#     ```terraform
#     resource "aws_iam_user_login_profile" "example" {
#       user                    = aws_iam_user.example.name
#       pgp_key                 = "keybase:some_person"
#       password_reset_required = true
#     }
#     ```
package policies.iam.initial_password_must_be_changed

import data.lib.verdict

# Default: false (provider 5.100; IAM API, CreateLoginProfile).
fail contains verdict.fail("the first password stays valid", "password_reset_required") if {
	not input.values.password_reset_required == true
}

fail contains verdict.fail("the password stands readable in the state", "pgp_key") if not encrypted

encrypted if input.values.pgp_key != ""

# A user who has changed the password need not change it again, and a running
# account has no state.
skip if input.source == "aws"
