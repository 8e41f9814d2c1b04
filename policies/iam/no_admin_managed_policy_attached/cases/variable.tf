variable "policy" {}

resource "aws_iam_role_policy_attachment" "r" { # want unknown
  role       = "app"
  policy_arn = var.policy
}

resource "aws_iam_role" "r" { # want unknown
  assume_role_policy  = "{}"
  managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", var.policy]
}
