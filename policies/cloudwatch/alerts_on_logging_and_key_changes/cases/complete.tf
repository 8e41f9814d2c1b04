# complete
# want "no alert tells when trails change or stop" "no alert tells when the configuration recorder stops" "no alert tells when policies of buckets change" "no alert tells when keys are disabled or deleted"
resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = "logs-of-ours"
}
