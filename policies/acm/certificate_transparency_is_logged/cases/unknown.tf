variable "preference" {
  type = string
}

resource "aws_acm_certificate" "c" { # want unknown
  domain_name       = "www.example.com"
  validation_method = "DNS"

  options {
    certificate_transparency_logging_preference = var.preference
  }
}
