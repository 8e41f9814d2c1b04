variable "algorithm" {
  type = string
}

resource "aws_acm_certificate" "c" { # want unknown
  domain_name       = "www.example.com"
  validation_method = "DNS"
  key_algorithm     = var.algorithm
}
