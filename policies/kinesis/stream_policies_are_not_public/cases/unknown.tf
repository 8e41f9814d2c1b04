variable "principal" {
  type = string
}

resource "aws_kinesis_resource_policy" "p" { # want unknown
  resource_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/s"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = var.principal }, Action = "kinesis:GetRecords", Resource = "*" }]
  })
}
