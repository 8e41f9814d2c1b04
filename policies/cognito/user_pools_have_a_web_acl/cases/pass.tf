resource "aws_cognito_user_pool" "kept" {
  name = "kept"
}

resource "aws_wafv2_web_acl_association" "kept" {
  resource_arn = aws_cognito_user_pool.kept.arn
  web_acl_arn  = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/a/0123"
}

resource "aws_cognito_user_pool" "staff" {
  name = "staff"

  admin_create_user_config {
    allow_admin_create_user_only = true
  }
}
