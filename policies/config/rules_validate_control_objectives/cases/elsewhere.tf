resource "aws_config_configuration_recorder" "r" { # want unknown
  name     = "r"
  role_arn = "arn:aws:iam::123456789012:role/config"

  recording_group {
    all_supported                 = true
    include_global_resource_types = true
  }
}

resource "aws_config_delivery_channel" "c" {
  name           = "c"
  s3_bucket_name = "config-of-ours"
}

resource "aws_config_configuration_recorder_status" "s" {
  name       = aws_config_configuration_recorder.r.name
  is_enabled = true
}
