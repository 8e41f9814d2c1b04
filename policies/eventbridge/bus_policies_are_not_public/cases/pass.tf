resource "aws_cloudwatch_event_bus_policy" "p" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "444455556666" }, Action = "events:PutEvents", Resource = "*" }]
  })
}

resource "aws_cloudwatch_event_permission" "account" {
  principal    = "444455556666"
  statement_id = "account"
}

resource "aws_cloudwatch_event_permission" "organization" {
  principal    = "*"
  statement_id = "organization"

  condition {
    type  = "StringEquals"
    key   = "aws:PrincipalOrgID"
    value = "o-a1b2c3d4e5"
  }
}
