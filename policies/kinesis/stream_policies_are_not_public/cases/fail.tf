resource "aws_kinesis_resource_policy" "star" {
  resource_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/s"
  policy = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "kinesis:GetRecords", Resource = "*" }]
  })
}

data "aws_iam_policy_document" "all" {
  statement {
    sid       = "All"
    actions   = ["kinesis:GetRecords"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["111122223333", "*"]
    }
  }
}

resource "aws_kinesis_resource_policy" "document" {
  resource_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/s"
  policy = data.aws_iam_policy_document.all.json # want "statement \"All\" lets everyone in"
}
