resource "aws_api_gateway_rest_api" "both" { # want "also reached at its default endpoint"
  name = "both"
}

resource "aws_api_gateway_base_path_mapping" "both" {
  api_id      = aws_api_gateway_rest_api.both.id
  stage_name  = "prod"
  domain_name = "api.example.com"
}

resource "aws_apigatewayv2_api" "http" {
  name                         = "http"
  protocol_type                = "HTTP"
  disable_execute_api_endpoint = false # want "also reached at its default endpoint"
}

resource "aws_apigatewayv2_api_mapping" "http" {
  api_id      = aws_apigatewayv2_api.http.id
  stage       = "prod"
  domain_name = "http.example.com"
}
