variable "lock" {
  type = bool
}

resource "aws_route53domains_registered_domain" "d" { # want unknown
  domain_name   = "example.com"
  transfer_lock = var.lock
}
