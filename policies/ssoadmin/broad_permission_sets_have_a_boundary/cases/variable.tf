variable "arn" {}

resource "aws_ssoadmin_permission_set" "p" { # want unknown
  name         = "power"
  instance_arn = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
}

resource "aws_ssoadmin_managed_policy_attachment" "a" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
  permission_set_arn = aws_ssoadmin_permission_set.p.arn
  managed_policy_arn = var.arn
}
