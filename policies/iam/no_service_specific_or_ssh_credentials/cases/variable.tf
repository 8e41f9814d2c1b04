variable "status" {}

resource "aws_iam_signing_certificate" "c" { # want unknown
  user_name        = "app"
  certificate_body = "..."
  status           = var.status
}
