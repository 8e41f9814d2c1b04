resource "aws_kms_key" "k" {
  deletion_window_in_days = 7 # want "lost after 7 days"
}

resource "aws_kms_replica_key" "r" {
  primary_key_arn         = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234"
  deletion_window_in_days = 13 # want "lost after 13 days"
}
