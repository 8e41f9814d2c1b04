resource "aws_subnet" "s" {
  vpc_id     = "vpc-12345678"
  cidr_block = "10.0.1.0/24"
}

resource "aws_instance" "i" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  subnet_id = aws_subnet.s.id
}

resource "aws_instance" "template" {
  launch_template {
    name = "web"
  }
}
