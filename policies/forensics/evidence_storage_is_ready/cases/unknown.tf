variable "name" {
  type = string
}

# want unknown
resource "aws_s3_bucket" "b" {
  bucket              = var.name
  object_lock_enabled = true
}
