# want unknown
variable "key" {}

resource "aws_ssoadmin_instance_access_control_attributes" "a" {
  instance_arn = "arn:aws:sso:::instance/ssoins-1234567890abcdef"

  attribute {
    key = var.key

    value {
      source = ["$${path:enterprise.department}"]
    }
  }
}
