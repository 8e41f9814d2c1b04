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

resource "aws_secretsmanager_secret_version" "placeholder" {
  secret_id     = "placeholder"
  secret_string = "CHANGE_ME"
}
