# METADATA
# title: Access to accounts is assigned to groups
# description: |
#   An assignment to one person outlives the task of that person, and nobody sees who
#   else has the same. Groups come from the directory, where people are moved in and out
#   as their work changes.
# related_resources:
#   - ref: https://docs.aws.amazon.com/singlesignon/latest/userguide/users-groups-provisioning.html
#     description: Users, groups, and provisioning
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssoadmin_account_assignment
#     description: aws_ssoadmin_account_assignment
# custom:
#   resources: [aws_ssoadmin_account_assignment]
#   scope: resource
#   evidence:
#     - practice: sec_identities_groups_attributes
#       strength: direct
#   remediation: |
#     Assign a group, and make the person a member of it. This replaces the assignment.
#     Ignore the finding on a user that is kept for emergencies.
#
#     ```terraform
#     resource "aws_ssoadmin_account_assignment" "example" {
#       instance_arn       = aws_ssoadmin_permission_set.example.instance_arn
#       permission_set_arn = aws_ssoadmin_permission_set.example.arn
#       principal_type     = "GROUP"
#       principal_id       = aws_identitystore_group.example.group_id
#       target_type        = "AWS_ACCOUNT"
#       target_id          = "111122223333"
#     }
#     ```
package policies.ssoadmin.assignments_are_to_groups

import data.lib.verdict

fail contains verdict.fail("access is assigned to a single user", "principal_type") if input.values.principal_type == "USER"
