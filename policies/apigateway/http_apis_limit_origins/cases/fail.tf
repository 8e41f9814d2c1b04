resource "aws_apigatewayv2_api" "any" {
  name          = "any"
  protocol_type = "HTTP"

  cors_configuration {
    allow_origins = ["*"] # want "pages from * may call the API"
  }
}

resource "aws_apigatewayv2_api" "https" {
  name          = "https"
  protocol_type = "HTTP"

  cors_configuration {
    allow_origins     = ["https://*"] # want "pages from https://* may call the API"
    allow_credentials = true
  }
}
