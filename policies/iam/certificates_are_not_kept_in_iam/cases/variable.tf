variable "own" {
  type = bool
}

resource "aws_iam_server_certificate" "c" { # want unknown
  count            = var.own ? 1 : 0
  name             = "www"
  certificate_body = "..."
  private_key      = "..."
}
