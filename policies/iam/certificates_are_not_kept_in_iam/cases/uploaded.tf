resource "aws_iam_server_certificate" "c" { # want "kept in IAM"
  name             = "www"
  certificate_body = "..."
  private_key      = "..."
}
