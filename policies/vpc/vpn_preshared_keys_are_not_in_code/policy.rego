# METADATA
# title: Pre-shared keys of VPN tunnels are not written in configuration
# description: |
#   Whoever has the pre-shared key of a tunnel can stand in for the other end.
#   In the configuration it lies in every clone and every old commit.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html
#     description: Tunnel options for your AWS Site-to-Site VPN connection
#   - ref: https://docs.aws.amazon.com/vpn/latest/s2svpn/enhanced-security.html
#     description: Enhanced security features using Secrets Manager
# custom:
#   resources: [aws_vpn_connection]
#   scope: resource
#   evidence:
#     - practice: sec_identities_secrets
#       strength: direct
#   risk: high
#   remediation: |
#     Leave the key out, and AWS makes one; keep it in Secrets Manager.
#
#     ```terraform
#     resource "aws_vpn_connection" "example" {
#       customer_gateway_id   = aws_customer_gateway.example.id
#       vpn_gateway_id        = aws_vpn_gateway.example.id
#       type                  = "ipsec.1"
#       preshared_key_storage = "SecretsManager"
#     }
#     ```
package policies.vpc.vpn_preshared_keys_are_not_in_code

import data.lib.literal
import data.lib.verdict

fail contains verdict.fail("the pre-shared key stands in the configuration", "tunnel1_preshared_key") if {
	literal.is_written(input.values.tunnel1_preshared_key)
}

fail contains verdict.fail("the pre-shared key stands in the configuration", "tunnel2_preshared_key") if {
	literal.is_written(input.values.tunnel2_preshared_key)
}

skip if literal.has_no_source(input)
