resource "aws_kms_key" "k" {}

resource "aws_sns_topic" "own" {
  name              = "own"
  kms_master_key_id = aws_kms_key.k.id
}

resource "aws_sns_topic" "aws" {
  name              = "aws"
  kms_master_key_id = "alias/aws/sns"
}
