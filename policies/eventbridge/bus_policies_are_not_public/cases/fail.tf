resource "aws_cloudwatch_event_bus_policy" "p" {
  policy = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "events:PutEvents", Resource = "*" }]
  })
}

resource "aws_cloudwatch_event_permission" "p" {
  principal    = "*" # want "every AWS account may put events"
  statement_id = "all"
}
