resource "aws_vpn_connection" "on" {
  customer_gateway_id = "cgw-1"
  type                = "ipsec.1"
  transit_gateway_id  = "tgw-1"
  enable_acceleration = true
}

resource "aws_vpn_connection" "private_gateway" {
  customer_gateway_id = "cgw-1"
  type                = "ipsec.1"
  vpn_gateway_id      = "vgw-1"
}
