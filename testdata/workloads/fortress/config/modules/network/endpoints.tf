resource "aws_security_group" "endpoints" {
  name        = "${var.name}-endpoints"
  description = "AWS's services, reached from within"
  vpc_id      = aws_vpc.this.id
}

resource "aws_vpc_security_group_ingress_rule" "endpoints" {
  for_each = { for key, s in local.subnets : key => s.cidr if s.tier == "private" }

  security_group_id = aws_security_group.endpoints.id
  description       = "HTTPS from ${each.key}"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = each.value
}

resource "aws_vpc_endpoint" "interface" {
  for_each = toset(["ecr.api", "ecr.dkr", "logs", "secretsmanager", "kms", "sqs", "sns", "ssm"])

  vpc_id              = aws_vpc.this.id
  service_name        = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = [for key, s in local.subnets : aws_subnet.this[key].id if s.tier == "private"]
  security_group_ids  = [aws_security_group.endpoints.id]

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "*"
      Resource  = "*"
      Principal = "*"
      Condition = { StringEquals = { "aws:PrincipalAccount" = var.account } }
    }]
  })
}

resource "aws_vpc_endpoint" "gateway" {
  for_each = toset(["s3", "dynamodb"])

  vpc_id            = aws_vpc.this.id
  service_name      = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = concat([for t in aws_route_table.private : t.id], [aws_route_table.data.id])

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Ours"
        Effect    = "Allow"
        Action    = "*"
        Resource  = "*"
        Principal = "*"
        Condition = { StringEquals = { "aws:ResourceAccount" = var.account } }
      },
      {
        Sid       = "ImageLayers"
        Effect    = "Allow"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::prod-${var.region}-starport-layer-bucket/*"
        Principal = "*"
      },
    ]
  })
}
