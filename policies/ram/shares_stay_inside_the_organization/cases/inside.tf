resource "aws_ram_resource_share" "default" {
  name = "s"
}

resource "aws_ram_resource_share" "off" {
  name                      = "s"
  allow_external_principals = false
}
