variable "encrypt" {
  type = bool
}

resource "aws_kinesis_firehose_delivery_stream" "f" { # want unknown
  name        = "f"
  destination = "extended_s3"

  server_side_encryption {
    enabled = var.encrypt
  }

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/firehose"
    bucket_arn = "arn:aws:s3:::plumb-example"
  }
}
