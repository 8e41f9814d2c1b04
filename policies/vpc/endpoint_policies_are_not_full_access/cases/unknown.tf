variable "policy" {
  type = string
}

resource "aws_vpc_endpoint" "v" { # want unknown
  vpc_id            = "vpc-12345678"
  service_name      = "com.amazonaws.eu-west-1.s3"
  vpc_endpoint_type = "Gateway"
  policy            = var.policy
}
