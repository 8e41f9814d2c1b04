resource "aws_acm_certificate" "c" {
  domain_name               = "*.example.com" # want "every host of example.com"
  validation_method         = "DNS"
  subject_alternative_names = ["www.example.org", "*.example.org"] # want "every host of example.org"
}
