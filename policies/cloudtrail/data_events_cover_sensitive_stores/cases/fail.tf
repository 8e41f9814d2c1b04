resource "aws_cloudtrail" "management" { # want "reads of objects" "writes of objects"
  name           = "management"
  s3_bucket_name = "logs-of-ours"
}
