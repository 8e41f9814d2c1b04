resource "aws_subnet" "private" {
  vpc_id     = "vpc-12345678"
  cidr_block = "10.0.2.0/24"
}

resource "aws_instance" "off" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  associate_public_ip_address = false
}

resource "aws_instance" "private" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  subnet_id = aws_subnet.private.id
}

resource "aws_launch_template" "lt" {
  network_interfaces {
    associate_public_ip_address = "false"
  }
}
