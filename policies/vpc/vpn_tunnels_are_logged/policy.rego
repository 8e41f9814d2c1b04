# METADATA
# title: VPN tunnels are logged
# description: |
#   A tunnel's log shows who tried to set it up, with which parameters, and why
#   it failed: an attempt from elsewhere as well as the other end's mistake.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html
#     description: AWS Site-to-Site VPN logs
# custom:
#   resources: [aws_vpn_connection]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#   risk: low
#   remediation: |
#     Log both tunnels. Turning it on interrupts each for some minutes, one
#     after the other.
#
#     ```terraform
#     resource "aws_vpn_connection" "example" {
#       customer_gateway_id = aws_customer_gateway.example.id
#       vpn_gateway_id      = aws_vpn_gateway.example.id
#       type                = "ipsec.1"
#
#       tunnel1_log_options {
#         cloudwatch_log_options {
#           log_enabled   = true
#           log_group_arn = aws_cloudwatch_log_group.vpn.arn
#         }
#       }
#
#       tunnel2_log_options {
#         cloudwatch_log_options {
#           log_enabled   = true
#           log_group_arn = aws_cloudwatch_log_group.vpn.arn
#         }
#       }
#     }
#     ```
package policies.vpc.vpn_tunnels_are_logged

import data.lib.verdict

# Default: off (EC2 API, CloudWatchLogOptionsSpecification).
fail contains verdict.fail("tunnel 1 is not logged", "tunnel1_log_options[0].cloudwatch_log_options[0].log_enabled") if not logged_1

fail contains verdict.fail("tunnel 2 is not logged", "tunnel2_log_options[0].cloudwatch_log_options[0].log_enabled") if not logged_2

logged_1 if {
	some options in input.values.tunnel1_log_options
	some log in options.cloudwatch_log_options
	log.log_enabled == true
}

logged_2 if {
	some options in input.values.tunnel2_log_options
	some log in options.cloudwatch_log_options
	log.log_enabled == true
}
