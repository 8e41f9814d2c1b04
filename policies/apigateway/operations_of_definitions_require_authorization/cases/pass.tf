resource "aws_api_gateway_rest_api" "signed" {
  name = "signed"
  body = jsonencode({
    openapi = "3.0.1"
    paths = {
      "/orders" = {
        get  = { "x-amazon-apigateway-auth" = { type = "AWS_IAM" } }
        post = { security = [{ users = [] }] }
      }
    }
  })
}

resource "aws_api_gateway_rest_api" "private" {
  name = "private"
  body = jsonencode({ openapi = "3.0.1", paths = { "/orders" = { get = {} } } })

  endpoint_configuration {
    types = ["PRIVATE"]
  }
}

resource "aws_api_gateway_rest_api" "none" {
  name = "none"
}
