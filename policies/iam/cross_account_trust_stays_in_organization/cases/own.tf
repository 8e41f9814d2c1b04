# not-as plan: a plan without credentials does not know its account.
data "aws_caller_identity" "current" {}

# Not a role for another account: no verdict.
resource "aws_iam_role" "self" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" } },
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::444455556666:role/deployer" } },
    ]
  })
}
