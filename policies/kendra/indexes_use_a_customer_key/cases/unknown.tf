variable "key" {
  type = string
}

resource "aws_kendra_index" "i" { # want unknown
  name     = "i"
  role_arn = "arn:aws:iam::123456789012:role/kendra"

  server_side_encryption_configuration {
    kms_key_id = var.key
  }
}
