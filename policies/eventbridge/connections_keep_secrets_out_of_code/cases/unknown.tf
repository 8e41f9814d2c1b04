variable "api_key" {
  type      = string
  sensitive = true
}

resource "aws_cloudwatch_event_connection" "c" { # want unknown
  name               = "c"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = var.api_key
    }
  }
}
