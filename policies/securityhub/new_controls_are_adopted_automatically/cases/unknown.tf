variable "auto" {
  type = bool
}

resource "aws_securityhub_account" "h" { # want unknown
  auto_enable_controls = var.auto
}
