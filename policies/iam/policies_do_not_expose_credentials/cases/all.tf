resource "aws_iam_policy" "star" {
  policy = jsonencode({ # want "redshift:GetClusterCredentials for everyone"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["redshift:GetClusterCredentials", "redshift:Describe*"], Resource = "*" },
    ]
  })
}

resource "aws_iam_role_policy" "db" {
  role   = "r"
  policy = jsonencode({ # want "rds-db:connect for everyone"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "rds-db:connect", Resource = "arn:aws:rds-db:*:123456789012:dbuser:*/*" },
    ]
  })
}

resource "aws_iam_role" "role" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })

  inline_policy {
    name = "p"
    policy = jsonencode({ # want "iam:UploadSSHPublicKey for everyone"
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "iam:UploadSSHPublicKey", Resource = "arn:aws:iam::*:user/*" },
      ]
    })
  }
}
