resource "aws_config_configuration_recorder" "r" {
  name     = "r"
  role_arn = "arn:aws:iam::123456789012:role/config"

  recording_group {
    all_supported  = false # want "leaves types"
    resource_types = ["AWS::EC2::Instance", "AWS::IAM::Role"]
  }
}

resource "aws_config_delivery_channel" "c" {
  name           = "c"
  s3_bucket_name = "config-of-ours"
}

resource "aws_config_configuration_recorder_status" "s" {
  name       = aws_config_configuration_recorder.r.name
  is_enabled = false # want "switched off"
}
