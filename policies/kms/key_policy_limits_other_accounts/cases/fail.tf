resource "aws_kms_key" "k" {
  policy = jsonencode({ # want "accounts 111122223333, 444455556666 can all administer the key"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::444455556666:root" }, Action = ["kms:Put*", "kms:Decrypt"], Resource = "*" },
    ]
  })
}
