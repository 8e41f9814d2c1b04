resource "aws_apigatewayv2_api" "one" {
  name          = "one"
  protocol_type = "HTTP"

  cors_configuration {
    allow_origins = ["https://app.example.com"]
  }
}

resource "aws_apigatewayv2_api" "none" {
  name          = "none"
  protocol_type = "HTTP"
}
