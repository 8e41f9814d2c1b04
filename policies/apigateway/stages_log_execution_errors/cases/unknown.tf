variable "level" {
  type = string
}

variable "api" {
  type = string
}

resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_stage" "s" { # want unknown
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = "abc123"
  stage_name    = "s"
}

resource "aws_api_gateway_method_settings" "s" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.s.stage_name
  method_path = "*/*"

  settings {
    logging_level = var.level
  }
}

resource "aws_apigatewayv2_stage" "elsewhere" { # want unknown
  api_id = var.api
  name   = "prod"
}
