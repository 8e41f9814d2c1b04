variable "verb" {
  type = string
}

resource "aws_api_gateway_method" "m" { # want unknown
  rest_api_id   = "a1b2c3"
  resource_id   = "r"
  http_method   = var.verb
  authorization = "AWS_IAM"
}
