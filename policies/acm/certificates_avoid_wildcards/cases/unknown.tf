variable "name" {
  type = string
}

resource "aws_acm_certificate" "c" { # want unknown
  domain_name       = var.name
  validation_method = "DNS"
}
