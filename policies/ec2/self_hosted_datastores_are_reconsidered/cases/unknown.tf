variable "script" {
  type = string
}

resource "aws_instance" "v" { # want unknown
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  user_data = var.script
}
