resource "aws_api_gateway_rest_api" "private" {
  name = "private"

  endpoint_configuration {
    types = ["PRIVATE"]
  }

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "execute-api:Invoke", Resource = "*", Condition = { StringNotEquals = { "aws:SourceVpce" = "vpce-0123456789abcdef0" } } },
    ]
  })
}

resource "aws_api_gateway_rest_api" "public" {
  name = "public"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "*" }]
  })
}
