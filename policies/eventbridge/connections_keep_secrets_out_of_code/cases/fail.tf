resource "aws_cloudwatch_event_connection" "key" {
  name               = "key"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "x-api-key"
      value = "1f7d9a40" # want "the API key stands in the configuration"
    }
  }
}

resource "aws_cloudwatch_event_connection" "basic" {
  name               = "basic"
  authorization_type = "BASIC"

  auth_parameters {
    basic {
      username = "u"
      password = "hunter2" # want "the password stands"
    }
  }
}
