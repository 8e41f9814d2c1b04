resource "aws_s3_bucket" "b" {
  bucket              = "forensics-of-ours"
  object_lock_enabled = true
}
