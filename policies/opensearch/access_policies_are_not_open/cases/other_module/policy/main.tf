variable "domain" {
  type = any
}

data "aws_iam_policy_document" "open" {
  statement {
    actions   = ["es:ESHttp*"]
    resources = ["${var.domain.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_opensearch_domain_policy" "this" {
  domain_name     = var.domain.domain_name
  access_policies = data.aws_iam_policy_document.open.json # want "statement 1 lets everyone in"
}
