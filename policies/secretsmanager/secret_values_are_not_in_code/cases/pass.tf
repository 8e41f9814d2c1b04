resource "random_password" "p" {
  length = 32
}

resource "aws_secretsmanager_secret_version" "generated" { # want unknown
  secret_id     = "s"
  secret_string = random_password.p.result
}

resource "aws_secretsmanager_secret_version" "json" { # want unknown
  secret_id = "json"
  secret_string = jsonencode({
    user     = "app"
    password = random_password.p.result
  })
}

# Half of it is generated.
resource "aws_secretsmanager_secret_version" "pair" { # want unknown
  secret_id     = "pair"
  secret_string = "app:${random_password.p.result}"
}

resource "aws_db_instance" "db" {
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}

resource "aws_secretsmanager_secret_version" "endpoint" { # want unknown
  secret_id     = "endpoint"
  secret_string = aws_db_instance.db.endpoint
}

resource "aws_secretsmanager_secret_version" "placeholder" {
  secret_id     = "placeholder"
  secret_string = "CHANGE_ME"
}
