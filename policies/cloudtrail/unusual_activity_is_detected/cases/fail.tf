resource "aws_cloudtrail" "t" { # want "unusual activity"
  name                  = "t"
  s3_bucket_name        = "logs-of-ours"
  is_multi_region_trail = true
}

resource "aws_cloudtrail" "one_region" {
  name           = "one-region"
  s3_bucket_name = "logs-of-ours"
}
