resource "aws_s3_bucket" "b" {
  bucket = "plumb-example"
}

resource "aws_s3_bucket_policy" "b" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({ # want "statement \"Read\" lets everyone in"
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Read"
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.b.arn}/*"
    }]
  })
}

locals {
  text = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": {
        "Effect": "Allow",
        "Principal": {"AWS": ["123456789012", "*"]},
        "Action": "s3:*",
        "Resource": "arn:aws:s3:::plumb-example-2/*"
      }
    }
  EOT
}

resource "aws_s3_bucket" "inline" {
  bucket = "plumb-example-2"
  policy = local.text # want "statement 1 lets everyone in"
}

data "aws_iam_policy_document" "all_but" {
  statement {
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::plumb-example-3/*"]

    not_principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:role/r"]
    }
  }
}

resource "aws_s3_bucket_policy" "all_but" {
  bucket = "plumb-example-3"
  policy = data.aws_iam_policy_document.all_but.json # want "statement 1 lets everyone in"
}
