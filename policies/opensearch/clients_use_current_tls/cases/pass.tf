resource "aws_opensearch_domain" "on" {
  domain_name = "on"

  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}

# In the block HTTPS is enforced unless it says otherwise.
resource "aws_elasticsearch_domain" "on" {
  domain_name = "on"

  domain_endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}

resource "aws_cloudsearch_domain" "on" {
  name = "on"

  endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}
