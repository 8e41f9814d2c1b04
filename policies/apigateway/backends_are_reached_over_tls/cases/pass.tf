resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_integration" "tls" {
  rest_api_id             = aws_api_gateway_rest_api.api.id
  resource_id             = "r"
  http_method             = "GET"
  integration_http_method = "GET"
  type                    = "HTTP_PROXY"
  uri                     = "https://backend.example.com"
}

resource "aws_api_gateway_integration" "lambda" {
  rest_api_id             = aws_api_gateway_rest_api.api.id
  resource_id             = "r"
  http_method             = "GET"
  integration_http_method = "GET"
  type                    = "AWS_PROXY"
  uri                     = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/f/invocations"
}

resource "aws_api_gateway_integration" "link" {
  rest_api_id             = aws_api_gateway_rest_api.api.id
  resource_id             = "r"
  http_method             = "GET"
  integration_http_method = "GET"
  type                    = "HTTP_PROXY"
  uri                     = "http://internal.example.com"
  connection_type         = "VPC_LINK"
  connection_id           = "v"
}

resource "aws_apigatewayv2_integration" "tls" {
  api_id             = "a1b2c3"
  integration_type   = "HTTP_PROXY"
  integration_method = "GET"
  integration_uri    = "https://backend.example.com"
}
