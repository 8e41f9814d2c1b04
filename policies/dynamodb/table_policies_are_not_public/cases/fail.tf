resource "aws_dynamodb_resource_policy" "p" {
  resource_arn = "arn:aws:dynamodb:eu-west-1:111122223333:table/t"
  policy = jsonencode({ # want "statement \"Read\" lets everyone in"
    Version = "2012-10-17"
    Statement = {
      Sid       = "Read"
      Effect    = "Allow"
      Principal = "*"
      Action    = "dynamodb:GetItem"
      Resource  = "*"
    }
  })
}

data "aws_iam_policy_document" "open" {
  statement {
    actions   = ["kinesis:GetRecords"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::*:root"]
    }
  }
}

resource "aws_kinesis_resource_policy" "p" {
  resource_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/s"
  policy       = data.aws_iam_policy_document.open.json # want "statement 1 lets everyone in"
}
