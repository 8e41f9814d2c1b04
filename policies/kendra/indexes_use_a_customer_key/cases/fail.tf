resource "aws_kendra_index" "i" { # want "under a key of AWS"
  name     = "i"
  role_arn = "arn:aws:iam::123456789012:role/kendra"
}
