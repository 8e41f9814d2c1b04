resource "aws_ebs_volume" "v" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
  kms_key_id        = "arn:aws:kms:eu-west-1:123456789012:key/k"
}
