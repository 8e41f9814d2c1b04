variable "subnet" {
  type = string
}

resource "aws_instance" "i" { # want unknown
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  subnet_id = var.subnet
}
