variable "logs" {
  type = string
}

resource "aws_s3_bucket_logging" "b" { # want unknown
  bucket        = "plumb-example"
  target_bucket = var.logs
  target_prefix = "log/"
}
