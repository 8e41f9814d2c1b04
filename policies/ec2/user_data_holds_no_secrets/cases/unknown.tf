variable "password" {
  type = string
}

resource "aws_instance" "v" { # want unknown
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  user_data = "DB_PASSWORD=${var.password}"
}

resource "aws_secretsmanager_secret" "db" {}

resource "aws_instance" "made" { # want unknown
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  user_data = "DB_SECRET=${aws_secretsmanager_secret.db.id}"
}

resource "aws_instance" "hash" { # want unknown
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  user_data = "da39a3ee5e6b4b0d3255bfef95601890afd80709"
}
