variable "type" {
  type = string
}

resource "aws_ec2_client_vpn_endpoint" "v" { # want unknown
  client_cidr_block      = "10.9.0.0/16"
  server_certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/c"

  authentication_options {
    type                       = var.type
    root_certificate_chain_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/r"
  }

  connection_log_options {
    enabled              = true
    cloudwatch_log_group = "vpn"
  }
}
