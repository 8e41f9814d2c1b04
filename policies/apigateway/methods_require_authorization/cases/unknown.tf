variable "auth" {
  type = string
}

resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_method" "m" { # want unknown
  rest_api_id   = aws_api_gateway_rest_api.api.id
  resource_id   = "r"
  http_method   = "GET"
  authorization = var.auth
}
