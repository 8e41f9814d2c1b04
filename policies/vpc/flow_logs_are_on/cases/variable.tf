variable "vpc" {}

# The flow log may be this VPC's, or another's.
resource "aws_vpc" "v" { # want unknown
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "v" {
  vpc_id       = var.vpc
  traffic_type = "ALL"
}
