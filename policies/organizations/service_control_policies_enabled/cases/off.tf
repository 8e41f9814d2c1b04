resource "aws_organizations_organization" "none" { # want "service control policies are off"
}

resource "aws_organizations_organization" "others" {
  enabled_policy_types = ["TAG_POLICY"] # want "service control policies are off"
}
