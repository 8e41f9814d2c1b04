variable "cidr" {
  type = string
}

resource "aws_route" "v" { # want unknown
  route_table_id            = "rtb-0123456789abcdef0"
  destination_cidr_block    = var.cidr
  vpc_peering_connection_id = "pcx-0123456789abcdef0"
}
