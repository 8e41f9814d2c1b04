# METADATA
# title: VPN connections of a transit gateway use the global network
# description: |
#   Without acceleration the tunnel crosses the public internet all the way to
#   the Region, with its jitter and losses. With it traffic enters the network
#   of AWS at the closest edge location.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpn/latest/s2svpn/accelerated-vpn.html
#     description: Accelerated Site-to-Site VPN connections
# custom:
#   resources: [aws_vpn_connection]
#   scope: resource
#   evidence:
#     - practice: perf_networking_choose_appropriate_dedicated_connectivity_or_vpn
#       strength: partial
#     - practice: perf_networking_evaluate_networking_features
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn acceleration on. The connection is made anew, so plan a second one to
#     move to.
#
#     ```terraform
#     resource "aws_vpn_connection" "example" {
#       transit_gateway_id  = aws_ec2_transit_gateway.example.id
#       enable_acceleration = true
#     }
#     ```
package policies.vpn.acceleration_on

import data.lib.verdict

# Default: false (provider 5.100, enable_acceleration). Only connections of a transit gateway over
# public addresses can have it.
fail contains verdict.fail("the connection is not accelerated", "enable_acceleration") if {
	input.values.transit_gateway_id
	not input.values.enable_acceleration == true
}

skip if not input.values.transit_gateway_id

skip if input.values.outside_ip_address_type == "PrivateIpv4"
