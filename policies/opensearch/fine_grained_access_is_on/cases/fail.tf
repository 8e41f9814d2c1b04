resource "aws_opensearch_domain" "absent" { # want "fine-grained access control is off"
  domain_name = "absent"
}

resource "aws_elasticsearch_domain" "off" {
  domain_name = "off"

  advanced_security_options {
    enabled = false # want "fine-grained access control is off"
  }
}

resource "aws_opensearch_domain" "anonymous" {
  domain_name = "anonymous"

  advanced_security_options {
    enabled                = true
    anonymous_auth_enabled = true # want "anonymous requests are let in"
  }
}
