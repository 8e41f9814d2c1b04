resource "aws_cloudwatch_log_destination_policy" "d" {
  destination_name = "central"

  access_policy = jsonencode({ # want "lets everyone in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "logs:PutSubscriptionFilter"
      Resource  = "arn:aws:logs:eu-west-1:123456789012:destination:central"
    }]
  })
}

resource "aws_cloudwatch_log_resource_policy" "r" {
  policy_name = "r"

  policy_document = jsonencode({ # want "lets everyone in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = ["logs:PutLogEvents"]
      Resource  = "*"
    }]
  })
}
