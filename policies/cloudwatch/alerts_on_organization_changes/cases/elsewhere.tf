resource "aws_organizations_organization" "o" { # want unknown
  feature_set = "ALL"
}
