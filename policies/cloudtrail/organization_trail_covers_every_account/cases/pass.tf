resource "aws_organizations_organization" "o" {
  feature_set = "ALL"
}

resource "aws_cloudtrail" "t" {
  name                  = "t"
  s3_bucket_name        = "logs-of-ours"
  is_organization_trail = true
}
