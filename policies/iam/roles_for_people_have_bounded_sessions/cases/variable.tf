variable "duration" {}

resource "aws_ssoadmin_permission_set" "p" { # want unknown
  name             = "admin"
  instance_arn     = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
  session_duration = var.duration
}

resource "aws_ssoadmin_managed_policy_attachment" "admin" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
  permission_set_arn = aws_ssoadmin_permission_set.p.arn
  managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}
