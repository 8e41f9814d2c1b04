# METADATA
# title: VPN tunnels negotiate IKEv2 with strong groups and ciphers
# description: |
#   What is not ruled out can be negotiated: AWS accepts IKEv1, SHA-1 and a
#   1,024 bit group unless a tunnel says otherwise. Traffic that is recorded now
#   can be read once such a group is broken.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html
#     description: Tunnel options for your AWS Site-to-Site VPN connection
#   - ref: https://www.rfc-editor.org/rfc/rfc9395
#     description: RFC 9395, which deprecates IKEv1 and old algorithms
# custom:
#   resources: [aws_vpn_connection]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: partial
#     - practice: sec_protect_data_transit_authentication
#       strength: direct
#   risk: medium
#   remediation: |
#     Allow IKEv2 with SHA-2 and groups from 14 on. The device at the other end
#     must be able to do so; change one tunnel at a time.
#
#     ```terraform
#     resource "aws_vpn_connection" "example" {
#       customer_gateway_id = aws_customer_gateway.example.id
#       vpn_gateway_id      = aws_vpn_gateway.example.id
#       type                = "ipsec.1"
#
#       tunnel1_ike_versions                = ["ikev2"]
#       tunnel1_phase1_dh_group_numbers     = [19, 20]
#       tunnel1_phase2_dh_group_numbers     = [19, 20]
#       tunnel1_phase1_integrity_algorithms = ["SHA2-256"]
#       tunnel1_phase2_integrity_algorithms = ["SHA2-256"]
#
#       tunnel2_ike_versions                = ["ikev2"]
#       tunnel2_phase1_dh_group_numbers     = [19, 20]
#       tunnel2_phase2_dh_group_numbers     = [19, 20]
#       tunnel2_phase1_integrity_algorithms = ["SHA2-256"]
#       tunnel2_phase2_integrity_algorithms = ["SHA2-256"]
#     }
#     ```
package policies.vpc.vpn_tunnels_use_current_cryptography

import data.lib.verdict

# What is not listed is allowed: ikev1, SHA1 and group 2 among others ("Tunnel options for
# your AWS Site-to-Site VPN connection").

fail contains verdict.fail(sprintf("tunnel 1 may use %s", [concat(", ", sort(weak_1))]), "tunnel1_ike_versions") if count(weak_1) > 0

weak_1 contains "IKEv1" if not ike_1

weak_1 contains "SHA1" if not integrity_1

weak_1 contains "Diffie-Hellman group 2" if not groups_1

ike_1 if input.values.tunnel1_ike_versions == ["ikev2"]

integrity_1 if {
	strong(input.values.tunnel1_phase1_integrity_algorithms, "SHA1")
	strong(input.values.tunnel1_phase2_integrity_algorithms, "SHA1")
}

groups_1 if {
	strong(input.values.tunnel1_phase1_dh_group_numbers, 2)
	strong(input.values.tunnel1_phase2_dh_group_numbers, 2)
}

fail contains verdict.fail(sprintf("tunnel 2 may use %s", [concat(", ", sort(weak_2))]), "tunnel2_ike_versions") if count(weak_2) > 0

weak_2 contains "IKEv1" if not ike_2

weak_2 contains "SHA1" if not integrity_2

weak_2 contains "Diffie-Hellman group 2" if not groups_2

ike_2 if input.values.tunnel2_ike_versions == ["ikev2"]

integrity_2 if {
	strong(input.values.tunnel2_phase1_integrity_algorithms, "SHA1")
	strong(input.values.tunnel2_phase2_integrity_algorithms, "SHA1")
}

groups_2 if {
	strong(input.values.tunnel2_phase1_dh_group_numbers, 2)
	strong(input.values.tunnel2_phase2_dh_group_numbers, 2)
}

strong(list, weak) if {
	count(list) > 0
	not listed(list, weak)
}

listed(list, weak) if weak in list
