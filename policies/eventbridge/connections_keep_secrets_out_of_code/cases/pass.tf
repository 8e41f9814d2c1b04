resource "aws_cloudwatch_event_connection" "placeholder" {
  name               = "placeholder"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = "changeme"
    }
  }
}
