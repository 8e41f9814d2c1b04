variable "arn" {}

resource "aws_ssoadmin_managed_policy_attachment" "a" { # want unknown
  instance_arn       = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-1"
  managed_policy_arn = var.arn
}
