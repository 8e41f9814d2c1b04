data "aws_iam_policy" "admin" {
  name = "AdministratorAccess"
}

resource "aws_ssoadmin_managed_policy_attachment" "literal" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-1"
  managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" # want "carries AdministratorAccess"
}

resource "aws_ssoadmin_managed_policy_attachment" "data" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-1"
  managed_policy_arn = data.aws_iam_policy.admin.arn # want "carries AdministratorAccess"
}
