resource "aws_ses_domain_identity" "signed" {
  domain = "signed.example.com"
}

resource "aws_ses_domain_dkim" "signed" {
  domain = aws_ses_domain_identity.signed.domain
}
