resource "aws_route53domains_registered_domain" "d" {
  domain_name   = "example.com"
  transfer_lock = false # want "may be transferred away"
  auto_renew    = false # want "is not renewed"
  tech_privacy  = false # want "address is public"
}
