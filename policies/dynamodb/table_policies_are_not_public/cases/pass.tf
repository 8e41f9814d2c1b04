resource "aws_dynamodb_resource_policy" "account" {
  resource_arn = "arn:aws:dynamodb:eu-west-1:111122223333:table/t"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = ["444455556666"] }
      Action    = "dynamodb:GetItem"
      Resource  = "*"
    }]
  })
}

resource "aws_kinesis_resource_policy" "organisation" {
  resource_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/s"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "kinesis:GetRecords"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
    }]
  })
}
