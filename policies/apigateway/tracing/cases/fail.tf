resource "aws_api_gateway_stage" "absent" { # want "not traced"
  rest_api_id   = "a1"
  deployment_id = "d1"
  stage_name    = "live"
}
