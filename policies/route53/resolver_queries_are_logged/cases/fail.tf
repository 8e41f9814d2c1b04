resource "aws_vpc" "bare" { # want "are not logged"
  cidr_block = "10.0.0.0/16"
}
