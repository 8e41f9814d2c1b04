resource "aws_secretsmanager_secret" "absent" {
  name = "absent"
}

resource "aws_secretsmanager_secret" "week" {
  name                    = "week"
  recovery_window_in_days = 7
}
