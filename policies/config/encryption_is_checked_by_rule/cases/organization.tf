resource "aws_config_organization_managed_rule" "databases" {
  name            = "databases"
  rule_identifier = "RDS_STORAGE_ENCRYPTED"
}
