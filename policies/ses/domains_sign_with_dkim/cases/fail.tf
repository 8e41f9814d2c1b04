resource "aws_ses_domain_identity" "bare" { # want "not signed"
  domain = "bare.example.com"
}
