resource "aws_sns_topic" "absent" { # want "not encrypted with a KMS key"
  name = "absent"
}

resource "aws_sns_topic" "empty" {
  name              = "empty"
  kms_master_key_id = "" # want "not encrypted with a KMS key"
}
