resource "aws_cloudtrail" "t" {
  name                  = "t"
  s3_bucket_name        = "logs-of-ours"
  is_multi_region_trail = true

  insight_selector {
    insight_type = "ApiCallRateInsight"
  }
}
