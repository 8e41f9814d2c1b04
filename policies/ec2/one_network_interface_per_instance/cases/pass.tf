resource "aws_subnet" "a" {
  vpc_id     = "vpc-12345678"
  cidr_block = "10.0.1.0/24"
}

resource "aws_network_interface" "a" {
  subnet_id = aws_subnet.a.id
}

resource "aws_instance" "i" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  subnet_id = aws_subnet.a.id
}

resource "aws_network_interface_attachment" "a" {
  instance_id          = aws_instance.i.id
  network_interface_id = aws_network_interface.a.id
  device_index         = 1
}
