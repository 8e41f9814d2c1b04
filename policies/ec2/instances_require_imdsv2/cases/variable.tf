variable "tokens" {}

resource "aws_instance" "i" { # want unknown
  ami           = "ami-12345678"
  instance_type = "t4g.micro"

  metadata_options {
    http_tokens = var.tokens
  }
}
