resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "v" {
  vpc_id       = aws_vpc.v.id
  traffic_type = "ACCEPT" # want "leaves rejected traffic out"
}
