resource "aws_subnet" "a" {
  vpc_id     = "vpc-12345678"
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "b" {
  vpc_id     = "vpc-12345678"
  cidr_block = "10.0.2.0/24"
}

resource "aws_network_interface" "b" {
  subnet_id = aws_subnet.b.id
}

resource "aws_instance" "i" { # want "in 2 subnets"
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  subnet_id = aws_subnet.a.id
}

resource "aws_network_interface_attachment" "b" {
  instance_id          = aws_instance.i.id
  network_interface_id = aws_network_interface.b.id
  device_index         = 1
}
