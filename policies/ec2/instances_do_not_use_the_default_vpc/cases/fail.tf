resource "aws_instance" "absent" { # want "it names no subnet"
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

}

resource "aws_default_subnet" "d" {
  availability_zone = "eu-west-1a"
}

resource "aws_instance" "default" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  subnet_id = aws_default_subnet.d.id # want "a default subnet"
}
