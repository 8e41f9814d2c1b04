resource "aws_acm_certificate" "default" {
  domain_name       = "www.example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "elliptic" {
  domain_name       = "www.example.com"
  validation_method = "DNS"
  key_algorithm     = "EC_prime256v1"
}

resource "tls_private_key" "k" {
  algorithm = "RSA"
}

resource "aws_iam_server_certificate" "elsewhere" {
  certificate_body = "-----BEGIN CERTIFICATE-----"
  private_key      = tls_private_key.k.private_key_pem
}

resource "aws_acmpca_certificate_authority" "new" {
  certificate_authority_configuration {
    key_algorithm     = "RSA_4096"
    signing_algorithm = "SHA512WITHRSA"

    subject {
      common_name = "example.com"
    }
  }
}
