variable "principal" {
  type = string
}

variable "organization" {
  type = string
}

resource "aws_iam_role" "principal" { # want unknown
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = var.principal } }]
  })
}

data "aws_iam_policy_document" "narrowed" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = [var.organization]
    }
  }
}

resource "aws_iam_role" "organization" { # want unknown
  assume_role_policy = data.aws_iam_policy_document.narrowed.json
}
