resource "aws_secretsmanager_secret_version" "s" {
  secret_id     = "s"
  secret_string = "hunter2-hunter2" # want "stands in the configuration"
}

resource "aws_secretsmanager_secret_version" "json" {
  secret_id = "json"
  secret_string = jsonencode({ # want "stands in the configuration"
    user     = "app"
    password = "hunter2-hunter2"
  })
}
