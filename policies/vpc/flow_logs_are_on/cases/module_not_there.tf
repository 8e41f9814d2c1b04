# incomplete
resource "aws_vpc" "v" { # want unknown
  cidr_block = "10.0.0.0/16"
}

module "logging" {
  source = "example.com/logging/aws"
  vpc_id = aws_vpc.v.id
}
