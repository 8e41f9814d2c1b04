# Alerts may be set up in another configuration.
# want unknown
resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = "logs-of-ours"
}
