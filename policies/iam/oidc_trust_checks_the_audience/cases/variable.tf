variable "text" {}

resource "aws_iam_role" "r" { # want unknown
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/login.example.com" }, Condition = { StringEquals = { "login.example.com:aud" = var.text } } },
    ]
  })
}
