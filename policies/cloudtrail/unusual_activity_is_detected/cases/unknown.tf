variable "everywhere" {
  type = bool
}

resource "aws_cloudtrail" "t" { # want unknown
  name                  = "t"
  s3_bucket_name        = "logs-of-ours"
  is_multi_region_trail = var.everywhere
}
