# METADATA
# title: Instance Connect endpoints have their own security group
# description: |
#   An Instance Connect endpoint is a door into the network. In the default
#   security group it may talk to everything that anybody ever allowed there.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/eice-security-groups.html
#     description: Security groups for EC2 Instance Connect Endpoint
# custom:
#   resources: [aws_ec2_instance_connect_endpoint]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_reduce_manual_management
#       strength: partial
#     - practice: sec_network_protection_layered
#       strength: partial
#   risk: low
#   remediation: |
#     Give the endpoint a security group that lets out SSH to the instances that
#     it is for.
#
#     ```terraform
#     resource "aws_ec2_instance_connect_endpoint" "example" {
#       subnet_id          = aws_subnet.private.id
#       security_group_ids = [aws_security_group.connect.id]
#     }
#     ```
package policies.ec2.connect_endpoints_are_restricted

import data.lib.verdict

fail contains verdict.fail("it names no security group and gets the default one", "security_group_ids") if not grouped

grouped if count(input.values.security_group_ids) > 0
