resource "aws_s3_bucket_policy" "read" {
  bucket = "plumb-example-1"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::444455556666:root" }
      Action    = ["s3:GetObject", "s3:ListBucket"]
      Resource  = ["arn:aws:s3:::plumb-example-1", "arn:aws:s3:::plumb-example-1/*"]
    }]
  })
}
