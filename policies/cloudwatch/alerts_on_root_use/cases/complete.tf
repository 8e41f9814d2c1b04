# complete
# want "no alert tells when the root user is used"
resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = "logs-of-ours"
}
