variable "vpce" {
  type = string
}

resource "aws_s3_bucket_policy" "b" { # want unknown
  bucket = "plumb-example"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:::plumb-example/*"
      Condition = { StringEquals = { "aws:SourceVpce" = var.vpce } }
    }]
  })
}
