variable "automatic" {
  type = bool
}

resource "aws_cloudformation_stack_set" "s" { # want unknown
  name             = "s"
  permission_model = "SERVICE_MANAGED"

  auto_deployment {
    enabled = var.automatic
  }
}
