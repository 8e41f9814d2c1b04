variable "groups" {
  type = list(string)
}

resource "aws_instance" "i" { # want unknown
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  vpc_security_group_ids = var.groups
}
