resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_method_settings" "off" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "prod"
  method_path = "*/*"

  settings {
    logging_level = "INFO"
  }
}

resource "aws_apigatewayv2_stage" "socket" {
  api_id = "a1b2c3"
  name   = "prod"

  default_route_settings {
    data_trace_enabled = false
  }
}
