resource "aws_ec2_transit_gateway" "hub" {}

resource "aws_vpn_connection" "absent" { # want "not accelerated"
  customer_gateway_id = "cgw-1"
  type                = "ipsec.1"
  transit_gateway_id  = aws_ec2_transit_gateway.hub.id
}
