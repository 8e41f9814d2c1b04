resource "aws_ecr_repository" "r" {
  name = "r"
}

resource "aws_ecr_repository_policy" "organisation" {
  repository = aws_ecr_repository.r.name
  policy     = data.aws_iam_policy_document.pull.json
}

data "aws_iam_policy_document" "pull" {
  statement {
    actions = ["ecr:BatchGetImage"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-a1b2c3d4e5"]
    }
  }
}

resource "aws_ecr_registry_policy" "account" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "ecr:ReplicateImage"
      Resource  = "*"
    }]
  })
}

resource "aws_ecr_repository_creation_template" "none" {
  prefix      = "none"
  applied_for = ["REPLICATION"]
}
