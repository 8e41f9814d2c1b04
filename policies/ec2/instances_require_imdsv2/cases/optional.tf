resource "aws_instance" "i" {
  ami           = "ami-12345678"
  instance_type = "t4g.micro"

  metadata_options { # want "version 1 of the metadata service"
    http_endpoint = "enabled"
    http_tokens   = "optional"
  }
}
