resource "aws_iam_policy" "encoded" {
  policy = jsonencode({ # want "statement 2 allows every action"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "*" },
      { Effect = "Allow", Action = "*", Resource = "*" },
    ]
  })
}

data "aws_iam_policy_document" "admin" {
  statement {
    sid       = "Everything"
    actions   = ["*:*"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "rendered" {
  role   = "app"
  policy = data.aws_iam_policy_document.admin.json # want "statement \"Everything\" allows every action"
}

resource "aws_iam_role" "inline" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })

  inline_policy {
    name   = "all"
    policy = "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": [\"*\"], \"Resource\": [\"*\"]}}" # want "statement 1 allows every action"
  }
}

resource "aws_ssoadmin_permission_set_inline_policy" "p" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-1"
  inline_policy      = local.text # want "statement 1 allows every action"
}

locals {
  text = <<-EOT
    {"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
  EOT
}
