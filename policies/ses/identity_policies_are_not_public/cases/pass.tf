resource "aws_ses_identity_policy" "one" {
  identity = "example.com"
  name     = "one"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "ses:SendEmail"
      Resource  = "arn:aws:ses:eu-west-1:123456789012:identity/example.com"
    }]
  })
}

resource "aws_ses_identity_policy" "org" {
  identity = "example.com"
  name     = "org"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "ses:SendEmail"
      Resource  = "arn:aws:ses:eu-west-1:123456789012:identity/example.com"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
    }]
  })
}
