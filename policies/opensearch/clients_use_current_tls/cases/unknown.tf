variable "policy" {
  type = string
}

resource "aws_opensearch_domain" "variable" { # want unknown
  domain_name = "variable"

  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = var.policy
  }
}

resource "aws_opensearch_domain" "absent" { # want unknown
  domain_name = "absent"

  domain_endpoint_options {
    enforce_https = true
  }
}

resource "aws_cloudsearch_domain" "absent" { # want unknown
  name = "absent"

  endpoint_options {
    enforce_https = true
  }
}
