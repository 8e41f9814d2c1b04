resource "aws_appsync_graphql_api" "kept" {
  name                = "kept"
  authentication_type = "AMAZON_COGNITO_USER_POOLS"
}

resource "aws_wafv2_web_acl_association" "kept" {
  resource_arn = aws_appsync_graphql_api.kept.arn
  web_acl_arn  = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/a/0123"
}

resource "aws_appsync_graphql_api" "private" {
  name                = "private"
  authentication_type = "AMAZON_COGNITO_USER_POOLS"
  visibility          = "PRIVATE"
}
