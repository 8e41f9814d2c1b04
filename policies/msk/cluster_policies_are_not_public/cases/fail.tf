resource "aws_msk_cluster_policy" "p" {
  cluster_arn = "arn:aws:kafka:eu-west-1:111122223333:cluster/c/1"
  policy = jsonencode({ # want "statement 1 lets everyone in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "kafka:CreateVpcConnection"
      Resource  = "*"
    }]
  })
}
