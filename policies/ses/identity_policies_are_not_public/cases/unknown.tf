variable "principal" {
  type = string
}

resource "aws_ses_identity_policy" "p" { # want unknown
  identity = "example.com"
  name     = "p"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = var.principal
      Action    = "ses:SendEmail"
      Resource  = "arn:aws:ses:eu-west-1:123456789012:identity/example.com"
    }]
  })
}
