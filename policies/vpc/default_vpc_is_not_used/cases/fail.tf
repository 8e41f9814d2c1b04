resource "aws_default_vpc" "default" { # want "uses the default VPC"
}

resource "aws_default_subnet" "a" { # want "uses the default VPC"
  availability_zone = "eu-west-1a"
}
