# Whose account it is, the configuration does not say.
resource "aws_s3_bucket_policy" "b" { # want unknown
  bucket = "plumb-example"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "444455556666" }, Action = "s3:*", Resource = "*" }]
  })
}
