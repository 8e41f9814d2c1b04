resource "aws_s3_bucket_policy" "b" {
  bucket = "plumb-example-1"
  policy = jsonencode({ # want "statement \"Closed\" denies everything to everyone"
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Closed"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::plumb-example-1", "arn:aws:s3:::plumb-example-1/*"]
    }]
  })
}

resource "aws_s3_bucket" "inline" {
  bucket = "plumb-example-2"
  policy = jsonencode({ # want "statement 1 denies everything"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Principal = { AWS = "*" }, Action = "*", Resource = "*" }]
  })
}
