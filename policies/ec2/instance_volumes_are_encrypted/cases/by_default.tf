resource "aws_ebs_encryption_by_default" "on" {}

resource "aws_instance" "i" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}
