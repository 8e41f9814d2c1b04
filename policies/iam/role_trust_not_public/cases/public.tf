resource "aws_iam_role" "star" {
  assume_role_policy = jsonencode({ # want "statement 1 lets everyone assume the role"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = "*" }]
  })
}

# An external id is known to others, and does not narrow.
resource "aws_iam_role" "external_id" {
  assume_role_policy = data.aws_iam_policy_document.external_id.json # want "statement \"Vendor\" lets everyone"
}

data "aws_iam_policy_document" "external_id" {
  statement {
    sid     = "Vendor"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = ["12345"]
    }
  }
}
