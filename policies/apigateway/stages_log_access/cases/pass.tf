resource "aws_api_gateway_deployment" "plain" {
  rest_api_id = "a1b2c3"
}

resource "aws_api_gateway_stage" "rest" {
  rest_api_id   = "a1b2c3"
  deployment_id = "abc123"
  stage_name    = "rest"

  access_log_settings {
    destination_arn = "arn:aws:logs:eu-west-1:123456789012:log-group:api"
    format          = "$context.requestId"
  }
}

resource "aws_apigatewayv2_stage" "http" {
  api_id = "a1b2c3"
  name   = "prod"

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api.arn
    format          = "$context.requestId"
  }
}

resource "aws_cloudwatch_log_group" "api" {
  name = "api"
}
