resource "aws_macie2_account" "a" {
  status = "PAUSED" # want "discovery is paused"
}

resource "aws_macie2_organization_configuration" "o" {
  auto_enable = false # want "new accounts of the organization are left out"
}
