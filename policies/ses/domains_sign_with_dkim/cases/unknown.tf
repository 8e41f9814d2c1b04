variable "domain" {
  type = string
}

resource "aws_ses_domain_identity" "d" { # want unknown
  domain = "d.example.com"
}

resource "aws_ses_domain_dkim" "d" {
  domain = var.domain
}
