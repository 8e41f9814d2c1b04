resource "aws_vpc_endpoint" "org" {
  vpc_id            = "vpc-12345678"
  service_name      = "com.amazonaws.eu-west-1.s3"
  vpc_endpoint_type = "Gateway"
  policy            = local.org
}

resource "aws_vpc_endpoint" "bucket" {
  vpc_id            = "vpc-12345678"
  service_name      = "com.amazonaws.eu-west-1.s3"
  vpc_endpoint_type = "Gateway"
  policy            = local.bucket
}

resource "aws_vpc_endpoint" "partner" {
  vpc_id            = "vpc-12345678"
  service_name      = "com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0"
  vpc_endpoint_type = "Interface"
}

locals {
  org = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "*"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-1234567890" } }
    }]
  })
  bucket = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "*"
      Resource  = "arn:aws:s3:::b/*"
    }]
  })
}
