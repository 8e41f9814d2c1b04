resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_stage" "bare" { # want "no web ACL"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = "abc123"
  stage_name    = "bare"
}

resource "aws_api_gateway_stage" "kept" {
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = "abc123"
  stage_name    = "kept"
}

resource "aws_wafv2_web_acl_association" "kept" {
  resource_arn = aws_api_gateway_stage.kept.arn
  web_acl_arn  = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/a/0123"
}
