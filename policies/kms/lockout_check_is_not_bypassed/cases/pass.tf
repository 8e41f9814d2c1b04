resource "aws_kms_key" "absent" {}

resource "aws_kms_key_policy" "p" {
  key_id                             = "1234"
  bypass_policy_lockout_safety_check = false
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "kms:*", Resource = "*" }]
  })
}
