# METADATA
# title: IAM users hold no access keys
# description: |
#   An access key works for anyone who has it, from anywhere, until somebody notices.
#   Keys end up in repositories, images and notebooks. Roles, IAM Identity Center,
#   OpenID Connect and Roles Anywhere give credentials that expire by themselves.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
#     description: Manage access keys for IAM users
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles
#     description: Require workloads to use temporary credentials with IAM roles
# custom:
#   resources: [aws_iam_access_key]
#   scope: resource
#   evidence:
#     - practice: sec_identities_unique
#       strength: direct
#     - practice: sec_identities_audit
#       strength: partial
#   remediation: |
#     Let the workload assume a role: an instance profile, a task or function role, a role
#     for OpenID Connect, or Roles Anywhere outside of AWS. Make the key inactive first,
#     and delete it when nothing has missed it.
#
#     ```terraform
#     resource "aws_iam_role" "example" {
#       assume_role_policy = jsonencode({
#         Version   = "2012-10-17"
#         Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
#       })
#     }
#
#     resource "aws_iam_instance_profile" "example" {
#       role = aws_iam_role.example.name
#     }
#     ```
package policies.iam.no_long_lived_access_keys

import data.lib.verdict

# Default: Active (provider 5.100; IAM API, CreateAccessKey).
fail contains verdict.fail("the user has an access key that does not expire", "") if not input.values.status == "Inactive"
