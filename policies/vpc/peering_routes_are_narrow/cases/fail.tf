resource "aws_route" "all" {
  route_table_id            = "rtb-0123456789abcdef0"
  destination_cidr_block    = "10.1.0.0/16" # want "all of 10.1.0.0/16"
  vpc_peering_connection_id = "pcx-0123456789abcdef0"
}

resource "aws_route_table" "t" {
  vpc_id = "vpc-12345678"

  route {
    cidr_block                = "0.0.0.0/0" # want "all of 0.0.0.0/0"
    vpc_peering_connection_id = "pcx-0123456789abcdef0"
  }
}
