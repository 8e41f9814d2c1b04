# complete
resource "aws_iam_user" "u" {
  name = "anna"
}

resource "aws_iam_user_login_profile" "p" {
  user = aws_iam_user.u.name
}

resource "aws_iam_group" "g" {
  name = "people"
}

resource "aws_iam_group_membership" "m" {
  name  = "m"
  group = aws_iam_group.g.name
  users = [aws_iam_user.u.name]
}

resource "aws_iam_policy" "mfa" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      NotAction = ["iam:EnableMFADevice"]
      Resource  = "*"
      Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = false } }
    }]
  })
}

resource "aws_iam_group_policy_attachment" "mfa" {
  group      = aws_iam_group.g.name
  policy_arn = aws_iam_policy.mfa.arn
}
