resource "aws_api_gateway_method" "get" {
  rest_api_id   = "a1b2c3"
  resource_id   = "r"
  http_method   = "GET"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_method" "post" {
  rest_api_id          = "a1b2c3"
  resource_id          = "r"
  http_method          = "POST"
  authorization        = "AWS_IAM"
  request_validator_id = aws_api_gateway_request_validator.body.id
}

resource "aws_api_gateway_request_validator" "body" {
  name                  = "body"
  rest_api_id           = "a1b2c3"
  validate_request_body = true
}
