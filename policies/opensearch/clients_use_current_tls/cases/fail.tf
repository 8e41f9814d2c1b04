resource "aws_opensearch_domain" "absent" { # want "plain HTTP is accepted"
  domain_name = "absent"
}

resource "aws_elasticsearch_domain" "off" {
  domain_name = "off"

  domain_endpoint_options {
    enforce_https = false # want "plain HTTP is accepted"
  }
}

resource "aws_opensearch_domain" "old" {
  domain_name = "old"

  domain_endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-0-2019-07" # want "TLS 1.0 is accepted"
  }
}

resource "aws_cloudsearch_domain" "absent" { # want "plain HTTP is accepted"
  name = "absent"
}

resource "aws_cloudsearch_domain" "old" {
  name = "old"

  endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-0-2019-07" # want "TLS 1.0 is accepted"
  }
}
