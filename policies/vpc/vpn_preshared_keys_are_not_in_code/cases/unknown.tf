variable "key" {
  type      = string
  sensitive = true
}

resource "aws_vpn_connection" "v" { # want unknown
  customer_gateway_id   = "cgw-0123456789abcdef0"
  vpn_gateway_id        = "vgw-0123456789abcdef0"
  type                  = "ipsec.1"
  tunnel1_preshared_key = var.key
}
