resource "aws_kms_key" "k" {}

resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = "logs-of-ours"
  kms_key_id     = aws_kms_key.k.arn
}

resource "aws_cloudtrail_event_data_store" "s" {
  name       = "s"
  kms_key_id = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
}
