resource "aws_redshift_resource_policy" "p" {
  resource_arn = "arn:aws:redshift:eu-west-1:111122223333:namespace:n"
  policy = jsonencode({ # want "statement 1 lets everyone in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "redshift:CreateInboundIntegration"
      Resource  = "*"
    }]
  })
}
