resource "aws_secretsmanager_secret" "s" {
  name                    = "s"
  recovery_window_in_days = 0 # want "gone at once"
}
