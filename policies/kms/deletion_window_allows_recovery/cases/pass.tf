resource "aws_kms_key" "absent" {}

resource "aws_kms_external_key" "e" {
  deletion_window_in_days = 14
}
