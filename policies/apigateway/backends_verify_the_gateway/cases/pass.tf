resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_stage" "shown" {
  rest_api_id           = aws_api_gateway_rest_api.api.id
  deployment_id         = "abc123"
  stage_name            = "shown"
  client_certificate_id = "c1"
}

resource "aws_api_gateway_integration" "backend" {
  rest_api_id             = aws_api_gateway_rest_api.api.id
  resource_id             = "r"
  http_method             = "GET"
  integration_http_method = "GET"
  type                    = "HTTP_PROXY"
  uri                     = "https://backend.example.com"
}

resource "aws_api_gateway_rest_api" "functions" {
  name = "functions"
}

resource "aws_api_gateway_stage" "functions" {
  rest_api_id   = aws_api_gateway_rest_api.functions.id
  deployment_id = "abc123"
  stage_name    = "functions"
}

resource "aws_api_gateway_integration" "function" {
  rest_api_id             = aws_api_gateway_rest_api.functions.id
  resource_id             = "r"
  http_method             = "GET"
  integration_http_method = "GET"
  type                    = "AWS_PROXY"
  uri                     = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/f/invocations"
}
