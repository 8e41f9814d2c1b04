resource "aws_iam_role" "app" {
  assume_role_policy = "{}"
}

resource "aws_kms_key" "k" {
  policy = jsonencode({ # want "statement 2 gives every action on the key to a principal"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = aws_iam_role.app.arn }, Action = "kms:*", Resource = "*" },
    ]
  })
}

resource "aws_kms_key_policy" "p" {
  key_id = "1234"
  policy = jsonencode({ # want "statement 1 gives every action on the key to a service"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "logs.eu-west-1.amazonaws.com" }, Action = ["kms:*"], Resource = "*" }]
  })
}
