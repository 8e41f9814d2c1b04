resource "aws_acm_certificate" "imported" {
  certificate_body = "-----BEGIN CERTIFICATE-----" # want "renewed by hand"
  private_key      = "-"
}

resource "aws_acm_certificate" "mail" {
  domain_name       = "www.example.com"
  validation_method = "EMAIL" # want "confirmed by mail"
}
