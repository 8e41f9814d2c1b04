# METADATA
# title: Volumes are attached to an instance
# description: |
#   A volume is paid for by its size, whether or not a machine has it. What was
#   detached and forgotten costs every month, and keeps data that nobody looks
#   after.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-detaching-volume.html
#     description: Detach an Amazon EBS volume from an instance
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/volume_attachment
#     description: aws_volume_attachment
# custom:
#   resources: [aws_ebs_volume]
#   scope: workload
#   evidence:
#     - practice: cost_decomissioning_resources_decommission
#       strength: partial
#       polarity: absence
#     - practice: sus_sus_user_a4
#       strength: partial
#       polarity: absence
#     - practice: sus_sus_data_a6
#       strength: partial
#       polarity: absence
#   remediation: |
#     Delete the volume, after a last snapshot where its data may be asked for
#     again. If it is in use, attach it where the configuration shows it.
#
#     ```terraform
#     resource "aws_volume_attachment" "example" {
#       device_name = "/dev/sdf"
#       volume_id   = aws_ebs_volume.example.id
#       instance_id = aws_instance.example.id
#     }
#     ```
package policies.ebs.volumes_are_attached

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no instance has the volume", "aws_volume_attachment") if {
	unattached
	not on_demand
}

# Between two pods that use it, a volume of Kubernetes is attached nowhere.
unknown contains verdict.unknown("tags_all", "Kubernetes attaches the volume where a pod needs it") if {
	unattached
	on_demand
}

unattached if count(related.to(input, "aws_volume_attachment", "volume_id")) == 0

# The tags by which the EBS CSI driver, and the volume plugin before it, know their
# volumes.
on_demand if input.values.tags_all["ebs.csi.aws.com/cluster"]

on_demand if input.values.tags_all.CSIVolumeName

on_demand if input.values.tags_all["kubernetes.io/created-for/pv/name"]

on_demand if input.values.tags_all["kubernetes.io/created-for/pvc/name"]
