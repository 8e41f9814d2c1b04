resource "aws_api_gateway_rest_api_policy" "elsewhere" { # want unknown
  rest_api_id = "a1b2c3"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "*" }]
  })
}
