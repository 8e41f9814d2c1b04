data "aws_ami" "any" { # want "the image may be anyone's"
  most_recent = true

  filter {
    name   = "name"
    values = ["ubuntu-*"]
  }
}

resource "aws_instance" "i" {
  ami           = data.aws_ami.any.id
  instance_type = "t3.micro"
}
