# complete
resource "aws_vpc" "v" { # want "nothing inspects"
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "g" {
  vpc_id = aws_vpc.v.id
}
