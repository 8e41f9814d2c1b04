variable "trace" {
  type = bool
}

resource "aws_api_gateway_stage" "s" { # want unknown
  rest_api_id          = "a1"
  deployment_id        = "d1"
  stage_name           = "live"
  xray_tracing_enabled = var.trace
}
