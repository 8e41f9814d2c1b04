resource "aws_ram_resource_share" "s" {
  name                      = "s"
  allow_external_principals = true # want "accounts outside of the organization are admitted"
}
