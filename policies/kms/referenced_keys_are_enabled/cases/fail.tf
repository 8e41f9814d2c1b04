resource "aws_kms_key" "k" {
  is_enabled = false # want "the key is disabled, and in use"
}

resource "aws_secretsmanager_secret" "s" {
  name       = "s"
  kms_key_id = aws_kms_key.k.arn
}

resource "aws_kms_replica_key" "r" {
  primary_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234"
  enabled         = false # want "the key is disabled, and in use"
}

resource "aws_kms_alias" "r" {
  name          = "alias/r"
  target_key_id = aws_kms_replica_key.r.key_id
}
