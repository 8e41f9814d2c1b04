resource "aws_kms_key" "bare" { # want "no policy of its own"
  enable_key_rotation = true
}
