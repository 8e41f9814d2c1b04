variable "public" {
  type = bool
}

resource "aws_instance" "i" { # want unknown
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  associate_public_ip_address = var.public
}

resource "aws_instance" "subnet" { # want unknown
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  subnet_id = "subnet-0123456789abcdef0"
}

resource "aws_instance" "nothing" { # want unknown
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

}
