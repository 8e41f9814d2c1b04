variable "on" {
  type = bool
}

resource "aws_fms_policy" "v" { # want unknown
  name                  = "v"
  exclude_resource_tags = false
  remediation_enabled   = var.on
  resource_type         = "AWS::EC2::EIP"

  security_service_policy_data {
    type = "SHIELD_ADVANCED"
  }
}
