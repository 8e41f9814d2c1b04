variable "encryption" {
  type = string
}

resource "aws_kinesis_stream" "s" { # want unknown
  name            = "s"
  shard_count     = 1
  encryption_type = var.encryption
}
