variable "off" {
  type = bool
}

resource "aws_api_gateway_rest_api" "a" { # want unknown
  name                         = "a"
  disable_execute_api_endpoint = var.off
}

resource "aws_api_gateway_base_path_mapping" "a" {
  api_id      = aws_api_gateway_rest_api.a.id
  stage_name  = "prod"
  domain_name = "api.example.com"
}
