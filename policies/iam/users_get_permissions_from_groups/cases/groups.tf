resource "aws_iam_group" "g" {
  name = "readers"
}

resource "aws_iam_policy_attachment" "group" {
  name       = "a"
  groups     = [aws_iam_group.g.name]
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_policy_attachment" "nobody" {
  name       = "b"
  users      = []
  roles      = ["r"]
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

# Takes permissions away.
resource "aws_iam_policy" "mfa" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      NotAction = ["iam:*"]
      Resource  = "*"
      Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } }
    }]
  })
}

resource "aws_iam_user_policy_attachment" "mfa" {
  user       = "anna"
  policy_arn = aws_iam_policy.mfa.arn
}

resource "aws_iam_user_policy" "deny" {
  user   = "anna"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = { Effect = "Deny", Action = "*", Resource = "*" }
  })
}
