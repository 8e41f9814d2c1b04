resource "aws_sns_topic_policy" "star" {
  arn = "arn:aws:sns:eu-west-1:111122223333:t"
  policy = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "sns:Publish", Resource = "*" }]
  })
}

data "aws_iam_policy_document" "all" {
  statement {
    sid       = "All"
    actions   = ["sns:Publish"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["111122223333", "*"]
    }
  }
}

resource "aws_sns_topic_policy" "document" {
  arn = "arn:aws:sns:eu-west-1:111122223333:t"
  policy = data.aws_iam_policy_document.all.json # want "statement \"All\" lets everyone in"
}

resource "aws_sns_topic" "inline" {
  name = "inline"
  policy = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = ["*"] }, Action = "sns:Publish", Resource = "*" }]
  })
}
