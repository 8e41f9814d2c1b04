resource "aws_iam_policy" "absent" {
  policy = jsonencode({ # want "the policy is read in the language of 2008"
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::b/$${aws:username}/*" }]
  })
}

resource "aws_iam_role" "r" {
  assume_role_policy = jsonencode({ # want "the policy is read in the language of 2008"
    Version   = "2008-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}
