# complete
resource "aws_organizations_organization" "o" {
  feature_set          = "ALL"
  enabled_policy_types = ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"]
}

resource "aws_organizations_delegated_administrator" "a" {
  account_id        = "111122223333"
  service_principal = "config.amazonaws.com"
}
