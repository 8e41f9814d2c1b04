resource "aws_glacier_vault" "star" {
  name = "v"
  access_policy = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "glacier:InitiateJob", Resource = "*" }]
  })
}

data "aws_iam_policy_document" "all" {
  statement {
    sid       = "All"
    actions   = ["glacier:InitiateJob"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["111122223333", "*"]
    }
  }
}

resource "aws_glacier_vault" "document" {
  name = "v"
  access_policy = data.aws_iam_policy_document.all.json # want "statement \"All\" lets everyone in"
}
