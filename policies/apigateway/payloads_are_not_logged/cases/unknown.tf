variable "trace" {
  type = bool
}

resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_method_settings" "v" { # want unknown
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "prod"
  method_path = "*/*"

  settings {
    data_trace_enabled = var.trace
  }
}
