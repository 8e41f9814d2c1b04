resource "aws_iam_openid_connect_provider" "two" {
  url            = "https://login.example.com"
  client_id_list = ["sts.amazonaws.com", "shop"]
}

resource "aws_iam_role" "two" {
  assume_role_policy = jsonencode({ # want "statement 1 accepts tokens made for any audience"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = aws_iam_openid_connect_provider.two.arn } },
    ]
  })
}

resource "aws_iam_role" "by_url" {
  assume_role_policy = jsonencode({ # want "statement 1 accepts tokens"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/login.example.com" } },
    ]
  })
}

# A provider that is made elsewhere.
resource "aws_iam_role" "literal" { # want unknown
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/other.example.com" }, Condition = { StringEquals = { "other.example.com:sub" = "app" } } },
    ]
  })
}
