# METADATA
# title: Tasks mount file systems with their role
# description: |
#   Without IAM everything that reaches the mount target gets in, as whoever it
#   says it is. With it the policy of the file system says which task may read,
#   write or be root.
# related_resources:
#   - ref: https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html
#     description: Using IAM to control access to file systems
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSAuthorizationConfig.html
#     description: EFSAuthorizationConfig
# custom:
#   resources: [aws_ecs_task_definition]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#   remediation: |
#     Turn IAM on, together with encryption in transit, and give the role of the
#     task the right to mount.
#
#     ```terraform
#     resource "aws_ecs_task_definition" "example" {
#       volume {
#         name = "data"
#
#         efs_volume_configuration {
#           file_system_id     = aws_efs_file_system.example.id
#           transit_encryption = "ENABLED"
#
#           authorization_config {
#             iam = "ENABLED"
#           }
#         }
#       }
#     }
#     ```
package policies.ecs.efs_volumes_use_iam

import data.lib.verdict

# Default: DISABLED (ECS API, EFSAuthorizationConfig, iam).
fail contains verdict.fail(sprintf("volume %q is mounted without IAM", [volume.name]), sprintf("volume[%d].efs_volume_configuration[0].authorization_config[0].iam", [i])) if {
	some i, volume in input.values.volume
	some config in volume.efs_volume_configuration
	not config.authorization_config[0].iam == "ENABLED"
}
