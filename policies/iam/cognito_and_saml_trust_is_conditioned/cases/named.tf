resource "aws_cognito_identity_pool" "p" {
  identity_pool_name = "p"
}

resource "aws_iam_role" "cognito" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = "cognito-identity.amazonaws.com" }, Condition = { StringEquals = { "cognito-identity.amazonaws.com:aud" = aws_cognito_identity_pool.p.id } } },
    ]
  })
}

resource "aws_iam_role" "saml" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRoleWithSAML", Principal = { Federated = "arn:aws:iam::123456789012:saml-provider/idp" }, Condition = { StringEquals = { "SAML:aud" = "https://signin.aws.amazon.com/saml" }, StringLike = { "SAML:aud" = "*" } } },
    ]
  })
}

# Not a role for federation: no verdict.
resource "aws_iam_role" "service" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } },
    ]
  })
}
