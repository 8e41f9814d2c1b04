variable "effect" {
  type = string
}

resource "aws_s3_bucket_policy" "b" { # want unknown
  bucket = "plumb-example"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = var.effect, Principal = "*", Action = "s3:*", Resource = "*" }]
  })
}
