resource "aws_s3_bucket_policy" "b" {
  bucket = "plumb-example"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = ["arn:aws:s3:::plumb-example", "arn:aws:s3:::plumb-example/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
      { Effect = "Deny", Principal = "*", Action = "s3:DeleteObject", Resource = "arn:aws:s3:::plumb-example/*" },
      { Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "arn:aws:s3:::plumb-example/secret/*" },
    ]
  })
}
