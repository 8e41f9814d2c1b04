variable "method" {
  type = string
}

resource "aws_acm_certificate" "c" { # want unknown
  domain_name       = "www.example.com"
  validation_method = var.method
}
