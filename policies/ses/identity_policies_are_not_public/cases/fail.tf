resource "aws_ses_identity_policy" "any" {
  identity = "example.com"
  name     = "any"
  policy = jsonencode({ # want "statement 1 lets everyone in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "ses:SendEmail"
      Resource  = "arn:aws:ses:eu-west-1:123456789012:identity/example.com"
    }]
  })
}

resource "aws_sesv2_email_identity_policy" "any" {
  email_identity = "example.com"
  policy_name    = "any"
  policy         = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "ses:*", Resource = "*" }] }) # want "statement 1 lets everyone in"
}
