resource "aws_controltower_control" "c" {
  control_identifier = "arn:aws:controltower:eu-west-1::control/AWS-GR_ENCRYPTED_VOLUMES"
  target_identifier  = "arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-a1b2-c3d4"
}
