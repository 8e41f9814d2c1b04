variable "fast" {
  type = bool
}

resource "aws_vpn_connection" "c" { # want unknown
  customer_gateway_id = "cgw-1"
  type                = "ipsec.1"
  transit_gateway_id  = "tgw-1"
  enable_acceleration = var.fast
}
