variable "everywhere" {
  type = bool
}

# want unknown
resource "aws_cloudtrail" "t" {
  name                  = "t"
  s3_bucket_name        = "logs-of-ours"
  is_multi_region_trail = var.everywhere
}
