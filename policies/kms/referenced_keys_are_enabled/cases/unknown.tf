variable "enabled" {
  type = bool
}

resource "aws_kms_key" "k" { # want unknown
  is_enabled = var.enabled
}

resource "aws_kms_alias" "k" {
  name          = "alias/k"
  target_key_id = aws_kms_key.k.id
}
