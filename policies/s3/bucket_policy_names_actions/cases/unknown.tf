variable "actions" {
  type = list(string)
}

resource "aws_s3_bucket_policy" "p" { # want unknown
  bucket = "plumb-example"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/app" }, Action = var.actions, Resource = "*" }]
  })
}
