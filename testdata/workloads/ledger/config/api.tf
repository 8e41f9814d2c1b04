resource "aws_apigatewayv2_api" "ledger" {
  name                         = local.name
  protocol_type                = "HTTP"
  disable_execute_api_endpoint = true
}

resource "aws_apigatewayv2_authorizer" "jwt" {
  api_id           = aws_apigatewayv2_api.ledger.id
  name             = "jwt"
  authorizer_type  = "JWT"
  identity_sources = ["$request.header.Authorization"]

  jwt_configuration {
    issuer   = "https://login.example.com/"
    audience = [local.name]
  }
}

resource "aws_apigatewayv2_integration" "this" {
  for_each = { for name, f in local.functions : name => f if f.route != null }

  api_id                 = aws_apigatewayv2_api.ledger.id
  integration_type       = "AWS_PROXY"
  integration_uri        = module.function[each.key].invoke_arn
  payload_format_version = "2.0"
}

resource "aws_apigatewayv2_route" "this" {
  for_each = aws_apigatewayv2_integration.this

  api_id             = aws_apigatewayv2_api.ledger.id
  route_key          = local.functions[each.key].route
  target             = "integrations/${each.value.id}"
  authorization_type = "JWT"
  authorizer_id      = aws_apigatewayv2_authorizer.jwt.id
}

resource "aws_cloudwatch_log_group" "api" {
  name              = "/aws/apigateway/${local.name}"
  retention_in_days = 365
  kms_key_id        = module.key.arn
}

resource "aws_apigatewayv2_stage" "live" {
  api_id      = aws_apigatewayv2_api.ledger.id
  name        = "live"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api.arn
    format = jsonencode({
      requestId = "$context.requestId"
      ip        = "$context.identity.sourceIp"
      route     = "$context.routeKey"
      status    = "$context.status"
      caller    = "$context.authorizer.claims.sub"
    })
  }

  default_route_settings {
    throttling_burst_limit   = var.api.throttle.burst
    throttling_rate_limit    = var.api.throttle.rate
    detailed_metrics_enabled = true
  }
}

resource "aws_apigatewayv2_domain_name" "ledger" {
  domain_name = var.api.domain

  domain_name_configuration {
    certificate_arn = var.api.certificate_arn
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }
}

resource "aws_apigatewayv2_api_mapping" "ledger" {
  api_id      = aws_apigatewayv2_api.ledger.id
  domain_name = aws_apigatewayv2_domain_name.ledger.id
  stage       = aws_apigatewayv2_stage.live.id
}

resource "aws_lambda_permission" "api" {
  for_each = aws_apigatewayv2_integration.this

  statement_id  = "AllowApi"
  action        = "lambda:InvokeFunction"
  function_name = module.function[each.key].name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_apigatewayv2_api.ledger.execution_arn}/*/*"
}
