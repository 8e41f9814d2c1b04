# complete
resource "aws_nat_gateway" "inline" {
  allocation_id = "eipalloc-1"
  subnet_id     = "subnet-1"
}

resource "aws_route_table" "private" {
  vpc_id = "vpc-1"

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.inline.id
  }
}

resource "aws_nat_gateway" "default" {
  connectivity_type = "private"
  subnet_id         = "subnet-1"
}

resource "aws_default_route_table" "main" {
  default_route_table_id = "rtb-1"

  route {
    cidr_block     = "10.0.0.0/8"
    nat_gateway_id = aws_nat_gateway.default.id
  }
}
