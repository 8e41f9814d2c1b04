resource "aws_s3_bucket" "bare" { # want "nothing denies requests without TLS"
  bucket = "plumb-example-1"
}

resource "aws_s3_bucket" "other" {
  bucket = "plumb-example-2"
}

resource "aws_s3_bucket_policy" "other" {
  bucket = aws_s3_bucket.other.id
  policy = jsonencode({ # want "no statement denies requests without TLS"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:role/r" }
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.other.arn}/*"
      Condition = { Bool = { "aws:SecureTransport" = "true" } }
    }]
  })
}

resource "aws_s3_bucket" "objects_only" {
  bucket = "plumb-example-3"
}

resource "aws_s3_bucket_policy" "objects_only" {
  bucket = aws_s3_bucket.objects_only.bucket
  policy = data.aws_iam_policy_document.objects_only.json # want "the bucket itself"
}

data "aws_iam_policy_document" "objects_only" {
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["${aws_s3_bucket.objects_only.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket" "one_role" {
  bucket = "plumb-example-4"
}

resource "aws_s3_bucket_policy" "one_role" {
  bucket = aws_s3_bucket.one_role.bucket
  policy = jsonencode({ # want "no statement denies requests without TLS"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = { AWS = "arn:aws:iam::111122223333:role/r" }
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::plumb-example-4", "arn:aws:s3:::plumb-example-4/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
