variable "rotate" {
  type = bool
}

resource "aws_kms_key" "k" { # want unknown
  enable_key_rotation = var.rotate
}
