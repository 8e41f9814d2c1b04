locals {
  tags = { data-classification = "confidential" }
}

# Encryption of its own is refused where the records come from a stream, which has its own
# (Firehose API, CreateDeliveryStream, DeliveryStreamEncryptionConfigurationInput).
resource "aws_kinesis_firehose_delivery_stream" "from_stream" {
  name        = "events"
  destination = "http_endpoint"
  tags        = local.tags

  kinesis_source_configuration {
    kinesis_stream_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/events"
    role_arn           = "arn:aws:iam::111122223333:role/firehose"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "owned" {
  name        = "clicks"
  destination = "http_endpoint"
  tags        = local.tags

  server_side_encryption { # want "encrypted with no customer key"
    enabled  = true
    key_type = "AWS_OWNED_CMK"
  }
}
