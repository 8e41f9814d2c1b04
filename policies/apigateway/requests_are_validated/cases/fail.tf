resource "aws_api_gateway_method" "none" { # want "not validated"
  rest_api_id   = "a1b2c3"
  resource_id   = "r"
  http_method   = "POST"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_method" "empty" {
  rest_api_id          = "a1b2c3"
  resource_id          = "r"
  http_method          = "PUT"
  authorization        = "AWS_IAM"
  request_validator_id = aws_api_gateway_request_validator.empty.id
}

resource "aws_api_gateway_request_validator" "empty" { # want "checks nothing"
  name        = "empty"
  rest_api_id = "a1b2c3"
}
