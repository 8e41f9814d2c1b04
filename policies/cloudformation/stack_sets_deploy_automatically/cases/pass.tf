resource "aws_cloudformation_stack_set" "on" {
  name             = "on"
  permission_model = "SERVICE_MANAGED"

  auto_deployment {
    enabled = true
  }
}

resource "aws_cloudformation_stack_set" "own" {
  name                    = "own"
  administration_role_arn = "arn:aws:iam::111122223333:role/admin"
}
