resource "aws_sfn_state_machine" "s" {
  role_arn   = "arn:aws:iam::111122223333:role/r"
  definition = "{}"

  logging_configuration {
    level           = "ERROR"
    log_destination = "arn:aws:logs:eu-west-1:111122223333:log-group:s:*"
  }
}
