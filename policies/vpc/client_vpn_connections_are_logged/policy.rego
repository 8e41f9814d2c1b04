# METADATA
# title: Client VPN logs connections
# description: |
#   The connection log tells who was in the network, from which address and
#   until when. Without it, a stolen credential leaves no trace at the door it
#   came through.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-logging.html
#     description: Connection logging for an AWS Client VPN endpoint
# custom:
#   resources: [aws_ec2_client_vpn_endpoint]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Send the log to CloudWatch.
#
#     ```terraform
#     resource "aws_ec2_client_vpn_endpoint" "example" {
#       client_cidr_block      = "10.9.0.0/16"
#       server_certificate_arn = aws_acm_certificate.vpn.arn
#
#       authentication_options {
#         type              = "federated-authentication"
#         saml_provider_arn = aws_iam_saml_provider.example.arn
#       }
#
#       connection_log_options {
#         enabled              = true
#         cloudwatch_log_group = aws_cloudwatch_log_group.vpn.name
#       }
#     }
#     ```
package policies.vpc.client_vpn_connections_are_logged

import data.lib.verdict

fail contains verdict.fail("connections are not logged", "connection_log_options[0].enabled") if not on

on if {
	some options in input.values.connection_log_options
	options.enabled == true
}
