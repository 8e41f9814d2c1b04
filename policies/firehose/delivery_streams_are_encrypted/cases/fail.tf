resource "aws_kinesis_firehose_delivery_stream" "absent" { # want "not encrypted"
  name        = "absent"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/firehose"
    bucket_arn = "arn:aws:s3:::plumb-example"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "off" {
  name        = "off"
  destination = "extended_s3"

  server_side_encryption {
    enabled = false # want "not encrypted"
  }

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/firehose"
    bucket_arn = "arn:aws:s3:::plumb-example"
  }
}
