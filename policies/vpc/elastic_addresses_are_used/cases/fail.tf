# complete
resource "aws_eip" "left" { # want "nothing uses the address"
  domain = "vpc"
}

resource "aws_eip" "nat" {
  domain = "vpc"
}

resource "aws_nat_gateway" "nat" {
  allocation_id = aws_eip.nat.id
  subnet_id     = "subnet-1"
}
