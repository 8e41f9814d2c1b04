resource "aws_subnet" "absent" {
  vpc_id     = "vpc-12345678"
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "off" {
  vpc_id                  = "vpc-12345678"
  cidr_block              = "10.0.2.0/24"
  map_public_ip_on_launch = false
}

resource "aws_default_subnet" "default" {
  availability_zone       = "eu-west-1a"
  map_public_ip_on_launch = false
}
