resource "aws_fms_policy" "absent" { # want "reports and changes nothing"
  name                  = "absent"
  exclude_resource_tags = false
  resource_type         = "AWS::EC2::EIP"

  security_service_policy_data {
    type = "SHIELD_ADVANCED"
  }
}
