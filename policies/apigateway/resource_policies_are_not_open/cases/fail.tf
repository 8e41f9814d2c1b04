resource "aws_api_gateway_rest_api" "private" {
  name = "private"

  endpoint_configuration {
    types = ["PRIVATE"]
  }

  policy = jsonencode({ # want "statement 1 lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "*" }]
  })
}

resource "aws_api_gateway_rest_api" "apart" {
  name = "apart"

  endpoint_configuration {
    types = ["PRIVATE"]
  }
}

resource "aws_api_gateway_rest_api_policy" "apart" {
  rest_api_id = aws_api_gateway_rest_api.apart.id
  policy = jsonencode({ # want `statement "All" lets everyone in`
    Version   = "2012-10-17"
    Statement = [{ Sid = "All", Effect = "Allow", Principal = { AWS = "*" }, Action = "execute-api:Invoke", Resource = "*" }]
  })
}
