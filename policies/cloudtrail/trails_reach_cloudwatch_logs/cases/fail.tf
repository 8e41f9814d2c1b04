resource "aws_cloudtrail" "t" { # want "reach no log group"
  name           = "t"
  s3_bucket_name = "logs-of-ours"
}
