resource "aws_macie2_account" "a" {}
