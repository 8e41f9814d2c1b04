resource "aws_subnet" "public" {
  vpc_id                  = "vpc-12345678"
  cidr_block              = "10.0.1.0/24"
  map_public_ip_on_launch = true # want "new instances get a public address"
}

resource "aws_default_subnet" "default" { # want "new instances get a public address"
  availability_zone = "eu-west-1a"
}
