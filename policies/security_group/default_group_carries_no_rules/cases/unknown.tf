# incomplete

resource "aws_vpc" "v" { # want unknown
  cidr_block = "10.0.0.0/16"
}

# It may take the group over.
module "network" {
  source = "example/network/aws"
  vpc_id = aws_vpc.v.id
}
