resource "aws_vpn_connection" "absent" { # want "tunnel 1 may use Diffie-Hellman group 2, IKEv1, SHA1" "tunnel 2 may use"
  customer_gateway_id = "cgw-0123456789abcdef0"
  vpn_gateway_id      = "vgw-0123456789abcdef0"
  type                = "ipsec.1"
}

resource "aws_vpn_connection" "weak" {
  customer_gateway_id = "cgw-0123456789abcdef0"
  vpn_gateway_id      = "vgw-0123456789abcdef0"
  type                = "ipsec.1"

  tunnel1_ike_versions                = ["ikev2"]
  tunnel1_phase1_dh_group_numbers     = [19, 20]
  tunnel1_phase2_dh_group_numbers     = [19, 20]
  tunnel1_phase1_integrity_algorithms = ["SHA2-256"]
  tunnel1_phase2_integrity_algorithms = ["SHA2-256"]

  tunnel2_ike_versions                = ["ikev2"] # want "tunnel 2 may use Diffie-Hellman group 2"
  tunnel2_phase1_dh_group_numbers     = [2, 14]
  tunnel2_phase2_dh_group_numbers     = [19, 20]
  tunnel2_phase1_integrity_algorithms = ["SHA2-256"]
  tunnel2_phase2_integrity_algorithms = ["SHA2-256"]
}
