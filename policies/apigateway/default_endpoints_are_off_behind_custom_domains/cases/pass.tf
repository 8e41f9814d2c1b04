resource "aws_api_gateway_rest_api" "mapped" {
  name                         = "mapped"
  disable_execute_api_endpoint = true
}

resource "aws_api_gateway_base_path_mapping" "mapped" {
  api_id      = aws_api_gateway_rest_api.mapped.id
  stage_name  = "prod"
  domain_name = "api.example.com"
}

resource "aws_api_gateway_rest_api" "plain" {
  name = "plain"
}
