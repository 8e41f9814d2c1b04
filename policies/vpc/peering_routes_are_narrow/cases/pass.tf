resource "aws_route" "some" {
  route_table_id            = "rtb-0123456789abcdef0"
  destination_cidr_block    = "10.1.2.0/24"
  vpc_peering_connection_id = "pcx-0123456789abcdef0"
}

resource "aws_route_table" "t" {
  vpc_id = "vpc-12345678"

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = "igw-0123456789abcdef0"
  }
}
