resource "aws_organizations_organization" "o" {
  feature_set = "CONSOLIDATED_BILLING" # want "shares nothing but the bill"
}
