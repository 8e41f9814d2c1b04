resource "aws_s3_account_public_access_block" "this" { # want "restrict_public_buckets is off"
  block_public_acls   = true
  block_public_policy = false # want "block_public_policy is off"
  ignore_public_acls  = true
}
