# METADATA
# title: IAM users have no console passwords
# description: |
#   A password in IAM is one more that must be rotated, protected by MFA and taken away
#   when somebody leaves, in each account. People who sign in through an identity
#   provider lose access everywhere the moment they leave.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-users-federation-idp
#     description: Require human users to use federation with an identity provider
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_user_login_profile
#     description: aws_iam_user_login_profile
# custom:
#   resources: [aws_iam_user_login_profile]
#   scope: resource
#   evidence:
#     - practice: sec_identities_identity_provider
#       strength: direct
#       polarity: absence
#     - practice: sec_identities_unique
#       strength: partial
#       polarity: absence
#   remediation: |
#     Let people sign in through IAM Identity Center or a SAML provider, and remove the
#     password. Ignore the finding on a user that is kept for emergencies.
#
#     ```terraform
#     resource "aws_ssoadmin_account_assignment" "example" {
#       instance_arn       = tolist(data.aws_ssoadmin_instances.this.arns)[0]
#       permission_set_arn = aws_ssoadmin_permission_set.example.arn
#       principal_type     = "GROUP"
#       principal_id       = aws_identitystore_group.example.group_id
#       target_type        = "AWS_ACCOUNT"
#       target_id          = "111122223333"
#     }
#     ```
package policies.iam.people_do_not_sign_in_as_iam_users

import data.lib.verdict

fail contains verdict.fail("the user signs in to the console with a password", "user")
