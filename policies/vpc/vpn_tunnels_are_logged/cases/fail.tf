resource "aws_vpn_connection" "absent" { # want "tunnel 1" "tunnel 2"
  customer_gateway_id = "cgw-0123456789abcdef0"
  vpn_gateway_id      = "vgw-0123456789abcdef0"
  type                = "ipsec.1"
}
