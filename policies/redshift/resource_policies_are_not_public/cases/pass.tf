resource "aws_redshift_resource_policy" "p" {
  resource_arn = "arn:aws:redshift:eu-west-1:111122223333:namespace:n"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "444455556666" }
      Action    = "redshift:CreateInboundIntegration"
      Resource  = "*"
    }]
  })
}
