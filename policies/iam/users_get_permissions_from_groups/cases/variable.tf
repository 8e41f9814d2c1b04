variable "users" {
  type = list(string)
}

variable "effect" {}

resource "aws_iam_policy_attachment" "users" { # want unknown
  name       = "a"
  users      = var.users
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_user_policy" "effect" { # want unknown
  user   = "anna"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = var.effect, Action = "s3:ListBucket", Resource = "*" }]
  })
}
