# METADATA
# title: Instances are not provisioned with an SSH key pair
# description: |
#   A key pair is one private key that everyone who needs the instance shares,
#   that no one can take back, and that leaves no name in a log. Session Manager
#   and EC2 Instance Connect let people in as themselves, for as long as IAM
#   says.
# related_resources:
#   - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html
#     description: AWS Systems Manager Session Manager
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-key-pairs.html
#     description: Amazon EC2 key pairs and Amazon EC2 instances
# custom:
#   resources:
#     - aws_batch_compute_environment
#     - aws_eks_node_group
#     - aws_imagebuilder_infrastructure_configuration
#     - aws_instance
#     - aws_launch_configuration
#     - aws_launch_template
#     - aws_spot_instance_request
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_reduce_manual_management
#       strength: direct
#     - practice: sec_identities_unique
#       strength: partial
#   risk: medium
#   remediation: |
#     Leave the key out. This replaces an instance that exists.
#
#     ```terraform
#     resource "aws_instance" "example" {
#       ami                  = data.aws_ami.example.id
#       instance_type        = "t3.micro"
#       iam_instance_profile = aws_iam_instance_profile.session_manager.name
#     }
#     ```
package policies.ec2.instances_are_reached_without_ssh_keys

import data.lib.verdict

fail contains verdict.fail("people log on with a shared key pair", "key_name") if input.values.key_name != ""

fail contains verdict.fail("people log on with a shared key pair", sprintf("remote_access[%d].ec2_ssh_key", [i])) if {
	some i, access in input.values.remote_access
	access.ec2_ssh_key != ""
}

fail contains verdict.fail("people log on with a shared key pair", sprintf("compute_resources[%d].ec2_key_pair", [i])) if {
	some i, resources in input.values.compute_resources
	resources.ec2_key_pair != ""
}

fail contains verdict.fail("people log on with a shared key pair", "key_pair") if input.values.key_pair != ""
