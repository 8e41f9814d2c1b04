variable "logs" {
  type = list(string)
}

resource "aws_apigatewayv2_stage" "http" { # want unknown
  api_id = "a1b2c3"
  name   = "prod"

  dynamic "access_log_settings" {
    for_each = var.logs
    content {
      destination_arn = access_log_settings.value
      format          = "$context.requestId"
    }
  }
}
