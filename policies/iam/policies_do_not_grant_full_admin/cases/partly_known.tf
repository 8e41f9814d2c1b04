variable "bucket" {
  type = string
}

variable "actions" {
  type = list(string)
}

data "aws_iam_policy_document" "partly_known" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }

  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::${var.bucket}/*"]
  }
}

resource "aws_iam_policy" "document" {
  policy = data.aws_iam_policy_document.partly_known.json # want "statement 1 allows every action"
}

locals {
  heredoc = <<-EOF
    {
      "Version": "2012-10-17",
      "Statement": [
        { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${var.bucket}/*" },
        { "Effect": "Allow", "Action": "*", "Resource": "*" }
      ]
    }
  EOF
}

resource "aws_iam_policy" "heredoc" {
  policy = local.heredoc # want "statement 2 allows every action"
}

resource "aws_iam_policy" "unknown" { # want unknown
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "*" }]
  })
}
