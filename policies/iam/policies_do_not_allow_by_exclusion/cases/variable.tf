variable "effect" {}

resource "aws_iam_policy" "p" { # want unknown
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = var.effect, NotAction = ["iam:*"], Resource = "*" }]
  })
}
