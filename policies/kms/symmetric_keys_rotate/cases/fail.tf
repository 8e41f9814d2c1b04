resource "aws_kms_key" "absent" {} # want "never rotated"

resource "aws_kms_key" "off" {
  customer_master_key_spec = "SYMMETRIC_DEFAULT"
  enable_key_rotation      = false # want "never rotated"
}
