resource "aws_kinesis_resource_policy" "named" {
  resource_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/s"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/r" }, Action = "kinesis:GetRecords", Resource = "*" }]
  })
}

resource "aws_kinesis_resource_policy" "organization" {
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
