locals {
  script = <<-EOT
    #!/bin/sh
    export DB_PASSWORD="hunter2hunter2"
    start
  EOT
}

resource "aws_instance" "plain" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  user_data = local.script # want "it sets DB_PASSWORD"
}

resource "aws_launch_template" "encoded" {
  user_data = base64encode("-----BEGIN RSA PRIVATE KEY-----") # want "it holds a private key"
}

resource "aws_launch_configuration" "base64" {
  image_id         = "ami-0123456789abcdef0"
  instance_type    = "t3.micro"
  user_data_base64 = base64encode("token: abcdefgh") # want "it sets token"
}
