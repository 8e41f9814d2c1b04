resource "aws_opensearch_domain" "inline" {
  domain_name = "inline"
  access_policies = jsonencode({ # want "statement 1 lets everyone in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "es:*"
      Resource  = "arn:aws:es:eu-west-1:111122223333:domain/inline/*"
    }]
  })
}

resource "aws_elasticsearch_domain" "d" {
  domain_name = "d"

  advanced_security_options {
    enabled                = true
    anonymous_auth_enabled = true
  }
}

data "aws_iam_policy_document" "open" {
  statement {
    sid       = "Open"
    actions   = ["es:ESHttpGet"]
    resources = ["${aws_elasticsearch_domain.d.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    # Both halves together are everybody.
    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values   = ["0.0.0.0/1", "128.0.0.0/1"]
    }
  }
}

resource "aws_elasticsearch_domain_policy" "p" {
  domain_name     = aws_elasticsearch_domain.d.domain_name
  access_policies = data.aws_iam_policy_document.open.json # want "lets everyone in"
}
