# METADATA
# title: The root user signs in with MFA
# description: |
#   The root user's password is all that stands between a stranger who guesses or resets
#   it and everything in the account. A second factor, best a hardware key in a safe,
#   closes that door.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html
#     description: AWS account root user
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html
#     description: Multi-factor authentication for the AWS account root user
# custom:
#   scope: account
#   evidence:
#     - practice: sec_securely_operate_aws_account
#       strength: direct
#     - practice: sec_identities_enforce_mechanisms
#       strength: direct
#   remediation: |
#     Sign in as root once and register two security keys, or let the organization take
#     the root credentials of member accounts away.
#
#     ```terraform
#     resource "aws_iam_organizations_features" "this" {
#       enabled_features = ["RootCredentialsManagement", "RootSessions"]
#     }
#     ```
package policies.iam.root_has_mfa

import data.lib.related
import data.lib.verdict

# Devices of any kind stand under this type in an account; the root user is named
# as in the credential report.
fail contains verdict.missing("the root user has no MFA device", "aws_iam_virtual_mfa_device") if not registered

registered if {
	some device in related.all("aws_iam_virtual_mfa_device")
	device.values.user_name == "<root_account>"
}

# A virtual device of the root user's is known by its name.
registered if {
	some device in related.all("aws_iam_virtual_mfa_device")
	regex.match(`:mfa/root-account-mfa-device$`, device.values.arn)
}
