resource "aws_secretsmanager_secret" "never" { # want "never rotated"
  name = "never"
}

resource "aws_secretsmanager_secret" "seldom" {
  name = "seldom"
}

resource "aws_secretsmanager_secret_rotation" "seldom" {
  secret_id           = aws_secretsmanager_secret.seldom.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    automatically_after_days = 365 # want "only every 365 days"
  }
}

resource "aws_secretsmanager_secret" "rate" {
  name = "rate"
}

resource "aws_secretsmanager_secret_rotation" "rate" {
  secret_id           = aws_secretsmanager_secret.rate.arn
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = "rate(120 days)" # want "only every 120 days"
  }
}
