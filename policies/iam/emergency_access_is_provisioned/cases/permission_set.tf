resource "aws_ssoadmin_permission_set" "p" {
  name         = "emergency-admin"
  instance_arn = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
}
