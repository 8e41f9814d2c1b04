variable "validate" {
  type = bool
}

resource "aws_cloudtrail" "t" { # want unknown
  name                       = "t"
  s3_bucket_name             = "logs-of-ours"
  enable_log_file_validation = var.validate
}
