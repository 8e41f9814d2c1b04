# complete
# want "no alert tells when permissions in IAM change"
resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = "logs-of-ours"
}
