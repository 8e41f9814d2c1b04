resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_method_settings" "on" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "prod"
  method_path = "*/*"

  settings {
    logging_level      = "INFO"
    data_trace_enabled = true # want "whole requests and responses are logged"
  }
}

resource "aws_apigatewayv2_stage" "socket" {
  api_id = "a1b2c3"
  name   = "prod"

  default_route_settings {
    data_trace_enabled = true # want "whole requests and responses are logged"
  }

  route_settings {
    route_key          = "send"
    data_trace_enabled = true # want "of send are logged"
  }
}
