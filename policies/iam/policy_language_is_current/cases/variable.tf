variable "policy" {}

resource "aws_iam_policy" "p" { # want unknown
  policy = var.policy
}
