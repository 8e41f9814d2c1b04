resource "aws_api_gateway_deployment" "inline" { # want "no access log"
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "inline"
}

resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_stage" "rest" { # want "no access log"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = "abc123"
  stage_name    = "rest"
}

resource "aws_apigatewayv2_stage" "http" { # want "no access log"
  api_id = "a1b2c3"
  name   = "prod"
}
