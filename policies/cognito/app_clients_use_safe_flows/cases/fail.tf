resource "aws_cognito_user_pool_client" "c" {
  name                          = "c"
  user_pool_id                  = "eu-west-1_abc123"
  explicit_auth_flows           = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] # want "sends passwords"
  allowed_oauth_flows           = ["code", "implicit"]                                     # want "the implicit grant"
  callback_urls                 = ["http://app.example.com/in"]                            # want "without TLS at http://app.example.com/in"
  enable_token_revocation       = false                                                    # want "cannot be revoked"
  prevent_user_existence_errors = "LEGACY"                                                 # want "which users exist"
}
