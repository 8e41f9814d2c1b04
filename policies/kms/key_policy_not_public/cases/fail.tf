resource "aws_kms_key" "k" {
  policy = jsonencode({ # want "statement 1 lets everyone use the key"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "kms:*", Resource = "*" }]
  })
}

resource "aws_kms_key_policy" "p" {
  key_id = "1234"
  policy = data.aws_iam_policy_document.p.json # want "statement \"Service\" lets everyone use the key"
}

data "aws_iam_policy_document" "p" {
  statement {
    sid       = "Service"
    actions   = ["kms:Decrypt"]
    resources = ["*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["s3.eu-west-1.amazonaws.com"]
    }
  }
}
