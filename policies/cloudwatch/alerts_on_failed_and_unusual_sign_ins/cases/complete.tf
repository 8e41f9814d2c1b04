# complete
# want "no alert tells of calls that were denied" "no alert tells of failed sign-ins" "no alert tells of sign-ins without MFA"
resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = "logs-of-ours"
}
