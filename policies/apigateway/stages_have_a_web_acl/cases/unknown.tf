resource "aws_api_gateway_stage" "elsewhere" { # want unknown
  rest_api_id   = "a1b2c3"
  deployment_id = "abc123"
  stage_name    = "elsewhere"
}
