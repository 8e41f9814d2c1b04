variable "versions" {
  type = list(string)
}

resource "aws_vpn_connection" "v" { # want unknown
  customer_gateway_id = "cgw-0123456789abcdef0"
  vpn_gateway_id      = "vgw-0123456789abcdef0"
  type                = "ipsec.1"

  tunnel1_ike_versions                = ["ikev2"]
  tunnel1_phase1_dh_group_numbers     = [19, 20]
  tunnel1_phase2_dh_group_numbers     = [19, 20]
  tunnel1_phase1_integrity_algorithms = ["SHA2-256"]
  tunnel1_phase2_integrity_algorithms = ["SHA2-256"]

  tunnel2_ike_versions                = var.versions
  tunnel2_phase1_dh_group_numbers     = [19, 20]
  tunnel2_phase2_dh_group_numbers     = [19, 20]
  tunnel2_phase1_integrity_algorithms = ["SHA2-256"]
  tunnel2_phase2_integrity_algorithms = ["SHA2-256"]
}
