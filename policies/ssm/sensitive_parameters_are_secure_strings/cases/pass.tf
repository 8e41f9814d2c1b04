resource "aws_ssm_parameter" "plain" {
  name  = "/app/log_level"
  type  = "String"
  value = "info"
}

resource "aws_ssm_parameter" "placeholder" {
  name  = "/app/db/password"
  type  = "SecureString"
  value = "changeme"
}

resource "aws_secretsmanager_secret" "s" {
  name = "s"
}

resource "aws_ssm_parameter" "arn" {
  name  = "/app/secret_arn"
  type  = "SecureString"
  value = aws_secretsmanager_secret.s.arn
}

resource "aws_ssm_parameter" "write_only" {
  name             = "/app/db/password"
  type             = "SecureString"
  value_wo         = "not kept"
  value_wo_version = 1
}

resource "aws_ssm_parameter" "reference" {
  name  = "/app/db/secret"
  type  = "String"
  value = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-abcdef"
}
