variable "principal" {
  type = string
}

resource "aws_cloudwatch_event_permission" "p" { # want unknown
  principal    = var.principal
  statement_id = "p"
}
