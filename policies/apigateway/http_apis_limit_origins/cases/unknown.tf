variable "origins" {
  type = list(string)
}

resource "aws_apigatewayv2_api" "a" { # want unknown
  name          = "a"
  protocol_type = "HTTP"

  cors_configuration {
    allow_origins = var.origins
  }
}
