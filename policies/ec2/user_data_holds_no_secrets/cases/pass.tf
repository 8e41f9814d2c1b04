locals {
  script = <<-EOT
    #!/bin/sh
    export DB_PASSWORD="$(aws secretsmanager get-secret-value --secret-id db)"
    export DB_SECRET=prod/db
    export PASSWORD_FILE=/run/password
  EOT
}

resource "aws_instance" "script" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  user_data = local.script
}

resource "aws_instance" "none" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

}
