# complete
resource "aws_nat_gateway" "left" { # want "no route leads to the gateway"
  allocation_id = "eipalloc-1"
  subnet_id     = "subnet-1"
}

resource "aws_nat_gateway" "used" {
  allocation_id = "eipalloc-2"
  subnet_id     = "subnet-2"
}

resource "aws_route" "out" {
  route_table_id         = "rtb-1"
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.used.id
}
