variable "level" {
  type = string
}

resource "aws_sfn_state_machine" "s" { # want unknown
  role_arn   = "arn:aws:iam::111122223333:role/r"
  definition = "{}"

  logging_configuration {
    level = var.level
  }
}
