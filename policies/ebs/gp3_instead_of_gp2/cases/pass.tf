resource "aws_ebs_volume" "gp3" {
  availability_zone = "eu-west-1a"
  size              = 100
  type              = "gp3"
}

resource "aws_ebs_volume" "cold" {
  availability_zone = "eu-west-1a"
  size              = 500
  type              = "sc1"
}

resource "aws_instance" "plain" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}
