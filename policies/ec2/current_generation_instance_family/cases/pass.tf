resource "aws_instance" "new" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}

resource "aws_launch_template" "by_requirements" {
  name = "by-requirements"
}
