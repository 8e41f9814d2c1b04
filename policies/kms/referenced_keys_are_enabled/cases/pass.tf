resource "aws_kms_key" "retired" {
  is_enabled = false
}

resource "aws_kms_key" "used" {}

resource "aws_kms_alias" "used" {
  name          = "alias/used"
  target_key_id = aws_kms_key.used.id
}
