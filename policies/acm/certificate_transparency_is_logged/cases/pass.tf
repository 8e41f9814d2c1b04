resource "aws_acm_certificate" "default" {
  domain_name       = "www.example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "private" {
  domain_name               = "www.example.com"
  certificate_authority_arn = "arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/a"

  options {
    certificate_transparency_logging_preference = "DISABLED"
  }
}
