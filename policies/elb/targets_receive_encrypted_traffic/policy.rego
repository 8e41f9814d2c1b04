# METADATA
# title: Load balancers encrypt what they send to their targets
# description: |
#   Behind the balancer the request goes on through a network that other
#   workloads, mirrors and whoever got in share. With HTTPS to the target it is
#   as unreadable there as on the internet.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html
#     description: Target groups for your Application Load Balancers
# custom:
#   resources: [aws_alb_target_group, aws_lb_target_group]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: partial
#   risk: low
#   remediation: |
#     Let the targets serve HTTPS; a self-signed certificate will do, for the
#     balancer does not check it.
#
#     ```terraform
#     resource "aws_lb_target_group" "example" {
#       port     = 8443
#       protocol = "HTTPS"
#       vpc_id   = aws_vpc.example.id
#     }
#     ```
package policies.elb.targets_receive_encrypted_traffic

import data.lib.verdict

fail contains verdict.fail("the balancer talks plain HTTP to its targets", "protocol") if {
	input.values.protocol == "HTTP"
}

# A function is called through the service's API.
skip if input.values.target_type == "lambda"
