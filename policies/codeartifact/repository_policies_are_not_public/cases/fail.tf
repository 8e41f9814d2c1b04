resource "aws_codeartifact_domain_permissions_policy" "star" {
  domain = "d"
  policy_document = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "codeartifact:ReadFromRepository", Resource = "*" }]
  })
}

data "aws_iam_policy_document" "all" {
  statement {
    sid       = "All"
    actions   = ["codeartifact:ReadFromRepository"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["111122223333", "*"]
    }
  }
}

resource "aws_codeartifact_domain_permissions_policy" "document" {
  domain = "d"
  policy_document = data.aws_iam_policy_document.all.json # want "statement \"All\" lets everyone in"
}
