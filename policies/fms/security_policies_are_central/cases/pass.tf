resource "aws_fms_policy" "on" {
  name                  = "on"
  exclude_resource_tags = false
  remediation_enabled   = true
  resource_type         = "AWS::EC2::EIP"

  security_service_policy_data {
    type = "SHIELD_ADVANCED"
  }
}
