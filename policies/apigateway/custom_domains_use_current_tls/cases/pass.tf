resource "aws_api_gateway_domain_name" "current" {
  domain_name     = "api.example.com"
  certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/0123"
  security_policy = "TLS_1_2"
}

resource "aws_api_gateway_domain_name" "newer" {
  domain_name              = "new.example.com"
  regional_certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/0123"
  security_policy          = "SecurityPolicy_TLS13_1_3_2025_09"
}

resource "aws_apigatewayv2_domain_name" "current" {
  domain_name = "http.example.com"

  domain_name_configuration {
    certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/0123"
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }
}
