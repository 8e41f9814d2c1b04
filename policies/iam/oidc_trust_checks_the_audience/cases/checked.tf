resource "aws_iam_openid_connect_provider" "one" {
  url            = "https://login.example.com"
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_role" "one" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = aws_iam_openid_connect_provider.one.arn } },
    ]
  })
}

resource "aws_iam_role" "checked" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/login.example.com" }, Condition = { StringEquals = { "login.example.com:aud" = "sts.amazonaws.com" } } },
    ]
  })
}

# Not a role for tokens: no verdict.
resource "aws_iam_role" "service" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } },
    ]
  })
}
