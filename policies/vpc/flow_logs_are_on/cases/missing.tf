resource "aws_vpc" "v" { # want "the VPC has no flow log"
  cidr_block = "10.0.0.0/16"
}

# Of two subnets one is logged.
resource "aws_vpc" "half" { # want "the VPC has no flow log"
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.half.id
  cidr_block = "10.1.0.0/24"
}

resource "aws_subnet" "b" {
  vpc_id     = aws_vpc.half.id
  cidr_block = "10.1.1.0/24"
}

resource "aws_flow_log" "a" {
  subnet_id    = aws_subnet.a.id
  traffic_type = "ALL"
}
