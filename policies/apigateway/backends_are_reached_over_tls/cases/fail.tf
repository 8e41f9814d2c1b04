resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_integration" "plain" {
  rest_api_id             = aws_api_gateway_rest_api.api.id
  resource_id             = "r"
  http_method             = "GET"
  integration_http_method = "GET"
  type                    = "HTTP_PROXY"
  uri                     = "http://backend.example.com" # want "plain HTTP"
}

resource "aws_api_gateway_integration" "insecure" {
  rest_api_id             = aws_api_gateway_rest_api.api.id
  resource_id             = "r"
  http_method             = "GET"
  integration_http_method = "GET"
  type                    = "HTTP"
  uri                     = "https://backend.example.com"

  tls_config {
    insecure_skip_verification = true # want "is not checked"
  }
}

resource "aws_apigatewayv2_integration" "plain" {
  api_id             = "a1b2c3"
  integration_type   = "HTTP_PROXY"
  integration_method = "GET"
  integration_uri    = "http://backend.example.com" # want "plain HTTP"
}
