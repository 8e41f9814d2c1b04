# METADATA
# title: Client VPN authenticates people through a directory or an identity provider
# description: |
#   A client certificate is a file: it works for whoever has it, asks for no
#   second factor and goes on working when its owner has left. A directory or an
#   identity provider knows who it is, and takes access away in one place.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/client-authentication.html
#     description: Client authentication in AWS Client VPN
#   - ref: https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/cvpn-working-rules.html
#     description: AWS Client VPN authorization rules
# custom:
#   resources: [aws_ec2_client_vpn_endpoint]
#   scope: resource
#   evidence:
#     - practice: sec_identities_identity_provider
#       strength: partial
#     - practice: sec_protect_data_transit_authentication
#       strength: direct
#     - practice: sec_network_protection_layered
#       strength: partial
#   risk: medium
#   remediation: |
#     Authenticate through SAML or a directory, and let groups into the networks
#     that they need.
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
package policies.vpc.client_vpn_uses_personal_authentication

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("a certificate alone lets people in", sprintf("authentication_options[%d].type", [i])) if {
	every option in input.values.authentication_options {
		option.type == "certificate-authentication"
	}
	some i, _ in input.values.authentication_options
}

fail contains verdict.at(rule, "every user reaches every network", "authorize_all_groups") if {
	some rule in related.to(input, "aws_ec2_client_vpn_authorization_rule", "client_vpn_endpoint_id")
	rule.values.authorize_all_groups == true
	rule.values.target_network_cidr in {"0.0.0.0/0", "::/0"}
}
