resource "aws_s3_bucket_policy" "two" {
  bucket = "plumb-example-1"
  policy = jsonencode({ # want "accounts 111122223333, 444455556666 can change who gets at the bucket"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = ["arn:aws:iam::111122223333:root", "444455556666"] }
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::plumb-example-1", "arn:aws:s3:::plumb-example-1/*"]
    }]
  })
}
