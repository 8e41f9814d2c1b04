variable "backend" {
  type = string
}

resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_integration" "i" { # want unknown
  rest_api_id             = aws_api_gateway_rest_api.api.id
  resource_id             = "r"
  http_method             = "GET"
  integration_http_method = "GET"
  type                    = "HTTP_PROXY"
  uri                     = var.backend
}
