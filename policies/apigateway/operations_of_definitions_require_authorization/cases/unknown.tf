variable "definition" {
  type = string
}

resource "aws_apigatewayv2_api" "a" { # want unknown
  name          = "a"
  protocol_type = "HTTP"
  body          = var.definition
}
