# METADATA
# title: Tasks mount file systems over TLS
# description: |
#   A file system that is mounted without TLS sends everything that tasks read
#   and write through the network in plain form.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html
#     description: EFSVolumeConfiguration
#   - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html
#     description: Use Amazon EFS volumes with Amazon ECS
# custom:
#   resources: [aws_ecs_task_definition, aws_batch_job_definition]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn encryption on; the tasks start anew with the next revision.
#
#     ```terraform
#     resource "aws_ecs_task_definition" "example" {
#       volume {
#         name = "data"
#
#         efs_volume_configuration {
#           file_system_id     = aws_efs_file_system.example.id
#           transit_encryption = "ENABLED"
#         }
#       }
#     }
#     ```
package policies.ecs.efs_volumes_are_encrypted_in_transit

import data.lib.containers
import data.lib.verdict

# Default: DISABLED (ECS API, EFSVolumeConfiguration, transitEncryption).
fail contains verdict.fail(sprintf("volume %q is mounted without TLS", [volume.name]), sprintf("volume[%d].efs_volume_configuration[0].transit_encryption", [i])) if {
	some i, volume in input.values.volume
	some config in volume.efs_volume_configuration
	not config.transit_encryption == "ENABLED"
}

# Batch has its volumes in JSON, with the same default.
fail contains verdict.fail(sprintf("a volume of %s is mounted without TLS", [c.name]), c.attribute) if {
	input.type == "aws_batch_job_definition"
	some c in containers.of(input)
	some volume in c.spec.volumes
	config := volume.efsVolumeConfiguration
	not config.transitEncryption == "ENABLED"
}

unknown contains verdict.unknown(path, "the text is not JSON") if {
	input.type == "aws_batch_job_definition"
	some path in containers.unreadable(input)
}
