resource "aws_iam_saml_provider" "idp" {
  name                   = "idp"
  saml_metadata_document = "<xml/>"
}

resource "aws_iam_role" "cognito" {
  assume_role_policy = jsonencode({ # want "statement 1 lets users of any identity pool in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = "cognito-identity.amazonaws.com" }, Condition = { "ForAnyValue:StringLike" = { "cognito-identity.amazonaws.com:amr" = "authenticated" } } },
    ]
  })
}

resource "aws_iam_role" "saml" {
  assume_role_policy = jsonencode({ # want "statement 1 accepts SAML assertions for any audience"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRoleWithSAML", Principal = { Federated = aws_iam_saml_provider.idp.arn } },
    ]
  })
}

resource "aws_iam_role" "region" {
  assume_role_policy = jsonencode({ # want "users of any identity pool"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = "cognito-identity.amazonaws.com" }, Condition = { StringLike = { "cognito-identity.amazonaws.com:aud" = "eu-west-1:*" } } },
    ]
  })
}

resource "aws_iam_role" "wildcard" {
  assume_role_policy = jsonencode({ # want "accepts SAML assertions for any audience"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:*", Principal = { Federated = "arn:aws:iam::123456789012:saml-provider/idp" }, Condition = { StringLike = { "SAML:aud" = "*" } } },
    ]
  })
}
