resource "aws_sfn_state_machine" "absent" { # want "executions are not logged"
  role_arn   = "arn:aws:iam::111122223333:role/r"
  definition = "{}"
}

resource "aws_sfn_state_machine" "off" {
  role_arn   = "arn:aws:iam::111122223333:role/r"
  definition = "{}"

  logging_configuration {
    level = "OFF" # want "executions are not logged"
  }
}
