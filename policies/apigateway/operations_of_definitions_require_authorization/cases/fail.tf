resource "aws_api_gateway_rest_api" "open" {
  name = "open"
  body = jsonencode({ # want "anybody may call GET /orders" "anybody may call POST /orders"
    openapi = "3.0.1"
    paths = {
      "/orders" = {
        get     = { responses = {} }
        post    = { security = [] }
        options = {}
      }
    }
  })
}

resource "aws_apigatewayv2_api" "one" {
  name          = "one"
  protocol_type = "HTTP"
  body = jsonencode({ # want "anybody may call GET /health"
    openapi  = "3.0.1"
    security = [{ users = [] }]
    paths = {
      "/orders" = { get = {} }
      "/health" = { get = { security = [{}] } }
    }
  })
}
