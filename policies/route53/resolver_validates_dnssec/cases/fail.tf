resource "aws_vpc" "bare" { # want "not validated"
  cidr_block = "10.0.0.0/16"
}
