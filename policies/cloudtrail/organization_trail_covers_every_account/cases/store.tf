resource "aws_organizations_organization" "o" {}

resource "aws_cloudtrail_event_data_store" "s" {
  name                 = "s"
  organization_enabled = true
}
