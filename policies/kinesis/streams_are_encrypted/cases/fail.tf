resource "aws_kinesis_stream" "absent" { # want "records are not encrypted"
  name        = "absent"
  shard_count = 1
}

resource "aws_kinesis_stream" "none" {
  name            = "none"
  shard_count     = 1
  encryption_type = "NONE" # want "records are not encrypted"
}
