# METADATA
# title: VPN connections have a tunnel that is up
# description: |
#   A connection is paid for by the hour, also while no tunnel of it stands. After
#   two weeks of that it was given up, or a way that somebody counts on is broken.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-overview-vpn.html
#     description: Monitor an AWS Site-to-Site VPN connection
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VgwTelemetry.html
#     description: VgwTelemetry
# custom:
#   resources: [aws_vpn_connection]
#   scope: resource
#   evidence:
#     - practice: cost_decomissioning_resources_decommission
#       strength: partial
#       polarity: absence
#     - practice: sus_sus_user_a4
#       strength: partial
#       polarity: absence
#   remediation: |
#     Remove the connection, or bring a tunnel up again. Where AWS is to begin the
#     negotiation, and begin it again when the other side falls silent:
#
#     ```terraform
#     resource "aws_vpn_connection" "example" {
#       customer_gateway_id        = aws_customer_gateway.example.id
#       transit_gateway_id         = aws_ec2_transit_gateway.example.id
#       type                       = "ipsec.1"
#       tunnel1_startup_action     = "start"
#       tunnel1_dpd_timeout_action = "restart"
#       tunnel2_startup_action     = "start"
#       tunnel2_dpd_timeout_action = "restart"
#     }
#     ```
package policies.vpn.connections_have_a_tunnel_up

import data.lib.verdict

fail contains verdict.fail("no tunnel has been up for two weeks", "vgw_telemetry") if {
	count(input.values.vgw_telemetry) > 0
	every tunnel in input.values.vgw_telemetry {
		down(tunnel)
	}
}

down(tunnel) if {
	tunnel.status == "DOWN"
	data.plumb.now_ns - time.parse_rfc3339_ns(tunnel.last_status_change) > limit
}

limit := (((14 * 24) * 3600) * 1000) * 1000000

# A configuration does not tell what is up.
skip if input.source in {"terraform", "plan"}

skip if not input.values.vgw_telemetry[0]
