variable "external" {
  type = bool
}

resource "aws_ram_resource_share" "s" { # want unknown
  name                      = "s"
  allow_external_principals = var.external
}
