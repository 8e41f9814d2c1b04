resource "aws_cloudformation_stack_set" "absent" { # want "new accounts do not get the stacks"
  name             = "absent"
  permission_model = "SERVICE_MANAGED"
}

resource "aws_cloudformation_stack_set" "off" {
  name             = "off"
  permission_model = "SERVICE_MANAGED"

  auto_deployment {
    enabled = false # want "new accounts do not get the stacks"
  }
}
