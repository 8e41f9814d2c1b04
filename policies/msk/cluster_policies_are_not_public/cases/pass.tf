resource "aws_msk_cluster_policy" "account" {
  cluster_arn = "arn:aws:kafka:eu-west-1:111122223333:cluster/c/1"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "444455556666" }
      Action    = "kafka:CreateVpcConnection"
      Resource  = "*"
    }]
  })
}

resource "aws_msk_cluster_policy" "organisation" {
  cluster_arn = "arn:aws:kafka:eu-west-1:111122223333:cluster/d/1"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "kafka:CreateVpcConnection"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
    }]
  })
}
