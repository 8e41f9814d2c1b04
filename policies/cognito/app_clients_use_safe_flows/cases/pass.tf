resource "aws_cognito_user_pool_client" "c" {
  name                          = "c"
  user_pool_id                  = "eu-west-1_abc123"
  explicit_auth_flows           = ["ALLOW_USER_SRP_AUTH"]
  allowed_oauth_flows           = ["code"]
  callback_urls                 = ["https://app.example.com/in", "http://localhost:3000/in"]
  prevent_user_existence_errors = "ENABLED"
}

resource "aws_cognito_user_pool_client" "default" {
  name         = "default"
  user_pool_id = "eu-west-1_abc123"
}
