resource "aws_organizations_organization" "o" {
  enabled_policy_types = ["SERVICE_CONTROL_POLICY"] # want "resource control policies are off"
}
