resource "aws_api_gateway_stage" "on" {
  rest_api_id          = "a1"
  deployment_id        = "d1"
  stage_name           = "live"
  xray_tracing_enabled = true
}
