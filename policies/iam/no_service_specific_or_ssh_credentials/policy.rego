# METADATA
# title: IAM users hold no passwords or keys for single services
# description: |
#   Passwords for CodeCommit, Keyspaces or Bedrock, SSH keys and signing certificates
#   are credentials that do not expire, that MFA does not protect, and that a review of
#   access keys overlooks. The same services accept temporary credentials.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_service-specific-creds.html
#     description: Service-specific credentials for IAM users
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_ssh-keys.html
#     description: Use IAM with CodeCommit
# custom:
#   resources: [aws_iam_service_specific_credential, aws_iam_user_ssh_key, aws_iam_signing_certificate]
#   scope: resource
#   evidence:
#     - practice: sec_identities_unique
#       strength: direct
#   remediation: |
#     Use temporary credentials: git-remote-codecommit for repositories, the SigV4 plugin
#     for Keyspaces, a role for Bedrock. Then make the credential inactive and delete it.
#
#     ```terraform
#     resource "aws_iam_user_ssh_key" "example" {
#       username   = aws_iam_user.example.name
#       encoding   = "SSH"
#       public_key = file("example.pub")
#       status     = "Inactive"
#     }
#     ```
package policies.iam.no_service_specific_or_ssh_credentials

import data.lib.verdict

# Default: Active, of all three (IAM API: new ones are active).
fail contains verdict.fail(sprintf("the user has %s that does not expire", [kinds[input.type]]), "") if {
	not input.values.status == "Inactive"
}

kinds := {
	"aws_iam_service_specific_credential": "a password for one service",
	"aws_iam_user_ssh_key": "an SSH key for CodeCommit",
	"aws_iam_signing_certificate": "a signing certificate",
}
