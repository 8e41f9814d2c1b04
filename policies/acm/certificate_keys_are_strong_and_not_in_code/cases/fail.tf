locals {
  key = <<-EOT
    -----BEGIN RSA PRIVATE KEY-----
    not a key
    -----END RSA PRIVATE KEY-----
  EOT
}

resource "aws_acm_certificate" "short" {
  domain_name       = "www.example.com"
  validation_method = "DNS"
  key_algorithm     = "RSA_1024" # want "1024 bits"
}

resource "aws_acm_certificate" "written" {
  certificate_body = "-----BEGIN CERTIFICATE-----"
  private_key      = local.key # want "stands in the configuration"
}

resource "aws_iam_server_certificate" "written" {
  certificate_body = "-----BEGIN CERTIFICATE-----"
  private_key      = local.key # want "stands in the configuration"
}

resource "aws_api_gateway_domain_name" "written" {
  domain_name             = "api.example.com"
  certificate_name        = "api"
  certificate_body        = "-----BEGIN CERTIFICATE-----"
  certificate_chain       = "-----BEGIN CERTIFICATE-----"
  certificate_private_key = local.key # want "stands in the configuration"
}

resource "aws_acmpca_certificate_authority" "old" {
  certificate_authority_configuration {
    key_algorithm     = "RSA_2048"
    signing_algorithm = "SHA1WITHRSA" # want "signs with SHA1WITHRSA"

    subject {
      common_name = "example.com"
    }
  }
}
