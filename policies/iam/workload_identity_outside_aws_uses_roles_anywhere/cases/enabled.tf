resource "aws_rolesanywhere_profile" "p" {
  name      = "p"
  role_arns = ["arn:aws:iam::123456789012:role/r"]
  enabled   = true
}

resource "aws_rolesanywhere_trust_anchor" "a" {
  name    = "a"
  enabled = true

  source {
    source_type = "CERTIFICATE_BUNDLE"

    source_data {
      x509_certificate_data = "..."
    }
  }
}
