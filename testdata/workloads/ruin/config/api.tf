resource "aws_cognito_user_pool" "partners" {
  name = "${local.name}-partners"

  password_policy {
    minimum_length = 6
  }
}

resource "aws_api_gateway_rest_api" "partners" {
  name = "${local.name}-partners"
}

resource "aws_api_gateway_resource" "consents" {
  rest_api_id = aws_api_gateway_rest_api.partners.id
  parent_id   = aws_api_gateway_rest_api.partners.root_resource_id
  path_part   = "consents"
}

resource "aws_api_gateway_method" "consents" {
  rest_api_id   = aws_api_gateway_rest_api.partners.id
  resource_id   = aws_api_gateway_resource.consents.id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "consents" {
  rest_api_id             = aws_api_gateway_rest_api.partners.id
  resource_id             = aws_api_gateway_resource.consents.id
  http_method             = aws_api_gateway_method.consents.http_method
  integration_http_method = "GET"
  type                    = "HTTP_PROXY"
  uri                     = "http://backend.example.com/consents"
}

resource "aws_api_gateway_deployment" "live" {
  rest_api_id = aws_api_gateway_rest_api.partners.id
  depends_on  = [aws_api_gateway_integration.consents]
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id           = aws_api_gateway_rest_api.partners.id
  deployment_id         = aws_api_gateway_deployment.live.id
  stage_name            = "live"
  cache_cluster_enabled = true
  cache_cluster_size    = "0.5"
}

resource "aws_api_gateway_method_settings" "live" {
  rest_api_id = aws_api_gateway_rest_api.partners.id
  stage_name  = aws_api_gateway_stage.live.stage_name
  method_path = "*/*"

  settings {
    caching_enabled    = true
    data_trace_enabled = true
    logging_level      = "OFF"
  }
}

resource "aws_api_gateway_domain_name" "partners" {
  domain_name     = "partners.${var.domain}"
  certificate_arn = aws_acm_certificate.site.arn
  security_policy = "TLS_1_0"
}
