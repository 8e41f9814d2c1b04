resource "aws_cloudwatch_log_group" "absent" { # want "kept for ever"
  name = "absent"
}

resource "aws_cloudwatch_log_group" "zero" {
  name              = "zero"
  retention_in_days = 0 # want "kept for ever"
}
