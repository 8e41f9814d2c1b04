resource "aws_cloudtrail" "o" {
  name                  = "o"
  s3_bucket_name        = "logs-of-ours"
  is_organization_trail = true
}
