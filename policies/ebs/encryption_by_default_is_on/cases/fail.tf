resource "aws_ebs_encryption_by_default" "this" {
  enabled = false # want "encryption by default is off"
}
