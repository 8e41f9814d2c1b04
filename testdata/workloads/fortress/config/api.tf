# The API for partners: laboratories and pharmacies.

resource "aws_cognito_user_pool" "partners" {
  name                     = "${local.name}-partners"
  mfa_configuration        = "ON"
  user_pool_tier           = "PLUS"
  deletion_protection      = "ACTIVE"
  auto_verified_attributes = ["email"]
  username_attributes      = ["email"]

  admin_create_user_config {
    allow_admin_create_user_only = true
  }

  software_token_mfa_configuration {
    enabled = true
  }

  password_policy {
    minimum_length                   = 16
    require_lowercase                = true
    require_numbers                  = true
    require_symbols                  = true
    require_uppercase                = true
    temporary_password_validity_days = 3
  }

  user_pool_add_ons {
    advanced_security_mode = "ENFORCED"
  }

  account_recovery_setting {
    recovery_mechanism {
      name     = "verified_email"
      priority = 1
    }
  }
}

resource "aws_cognito_user_pool_client" "partners" {
  name                          = "partners"
  user_pool_id                  = aws_cognito_user_pool.partners.id
  generate_secret               = true
  explicit_auth_flows           = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  prevent_user_existence_errors = "ENABLED"
  enable_token_revocation       = true
}

resource "aws_api_gateway_rest_api" "partners" {
  name                         = "${local.name}-partners"
  disable_execute_api_endpoint = true

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_api_gateway_authorizer" "partners" {
  name            = "partners"
  rest_api_id     = aws_api_gateway_rest_api.partners.id
  type            = "COGNITO_USER_POOLS"
  provider_arns   = [aws_cognito_user_pool.partners.arn]
  identity_source = "method.request.header.Authorization"
}

resource "aws_api_gateway_request_validator" "all" {
  name                        = "all"
  rest_api_id                 = aws_api_gateway_rest_api.partners.id
  validate_request_body       = true
  validate_request_parameters = true
}

resource "aws_api_gateway_resource" "consents" {
  rest_api_id = aws_api_gateway_rest_api.partners.id
  parent_id   = aws_api_gateway_rest_api.partners.root_resource_id
  path_part   = "consents"
}

resource "aws_api_gateway_method" "consents" {
  rest_api_id          = aws_api_gateway_rest_api.partners.id
  resource_id          = aws_api_gateway_resource.consents.id
  http_method          = "GET"
  authorization        = "COGNITO_USER_POOLS"
  authorizer_id        = aws_api_gateway_authorizer.partners.id
  request_validator_id = aws_api_gateway_request_validator.all.id
}

resource "aws_api_gateway_integration" "consents" {
  rest_api_id             = aws_api_gateway_rest_api.partners.id
  resource_id             = aws_api_gateway_resource.consents.id
  http_method             = aws_api_gateway_method.consents.http_method
  integration_http_method = "POST"
  type                    = "AWS_PROXY"
  uri                     = module.function["query"].invoke_arn
}

resource "aws_lambda_permission" "api" {
  statement_id  = "PartnersApi"
  action        = "lambda:InvokeFunction"
  function_name = module.function["query"].name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_api_gateway_rest_api.partners.execution_arn}/*/GET/consents"
}

resource "aws_api_gateway_deployment" "live" {
  rest_api_id = aws_api_gateway_rest_api.partners.id

  triggers = { release = var.release }

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [aws_api_gateway_integration.consents]
}

resource "aws_cloudwatch_log_group" "api" {
  name              = "/aws/apigateway/${local.name}-partners"
  retention_in_days = 365
  kms_key_id        = module.key["logs"].arn
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id           = aws_api_gateway_rest_api.partners.id
  deployment_id         = aws_api_gateway_deployment.live.id
  stage_name            = "live"
  xray_tracing_enabled  = true
  client_certificate_id = aws_api_gateway_client_certificate.live.id

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api.arn
    format = jsonencode({
      requestId = "$context.requestId"
      ip        = "$context.identity.sourceIp"
      caller    = "$context.authorizer.claims.sub"
      method    = "$context.httpMethod"
      path      = "$context.resourcePath"
      status    = "$context.status"
      time      = "$context.requestTime"
    })
  }
}

resource "aws_api_gateway_client_certificate" "live" {
  description = "Shows the backends that a request comes from the gateway"
}

resource "aws_api_gateway_method_settings" "live" {
  rest_api_id = aws_api_gateway_rest_api.partners.id
  stage_name  = aws_api_gateway_stage.live.stage_name
  method_path = "*/*"

  settings {
    metrics_enabled        = true
    logging_level          = "ERROR"
    data_trace_enabled     = false
    throttling_burst_limit = 200
    throttling_rate_limit  = 100
  }
}

resource "aws_api_gateway_domain_name" "partners" {
  domain_name              = "partners.${var.domain}"
  regional_certificate_arn = aws_acm_certificate.partners.arn
  security_policy          = "TLS_1_2"

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_acm_certificate" "partners" {
  domain_name       = "partners.${var.domain}"
  validation_method = "DNS"
  key_algorithm     = "EC_prime256v1"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_api_gateway_base_path_mapping" "partners" {
  api_id      = aws_api_gateway_rest_api.partners.id
  stage_name  = aws_api_gateway_stage.live.stage_name
  domain_name = aws_api_gateway_domain_name.partners.domain_name
}

# The account's role for API Gateway's logs is made by the landing zone.

resource "aws_cloudwatch_metric_alarm" "api" {
  for_each = { "5XXError" = 0.01, "4XXError" = 0.2 }

  alarm_name          = "${local.name}-partners-${lower(each.key)}"
  alarm_description   = "Runbook: https://runbooks.example.com/records/api#${lower(each.key)}"
  namespace           = "AWS/ApiGateway"
  metric_name         = each.key
  statistic           = "Average"
  period              = 60
  evaluation_periods  = 5
  threshold           = each.value
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  dimensions          = { ApiName = aws_api_gateway_rest_api.partners.name, Stage = aws_api_gateway_stage.live.stage_name }
}
