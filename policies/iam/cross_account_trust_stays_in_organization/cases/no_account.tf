# It may be the account that all of this is made in.
resource "aws_iam_role" "r" { # want unknown
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "444455556666" } },
    ]
  })
}
