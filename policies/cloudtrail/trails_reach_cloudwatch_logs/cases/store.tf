resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = "logs-of-ours"
}

resource "aws_cloudtrail_event_data_store" "s" {
  name = "s"
}
