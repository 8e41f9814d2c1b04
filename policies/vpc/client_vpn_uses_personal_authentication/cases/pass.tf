resource "aws_ec2_client_vpn_endpoint" "saml" {
  client_cidr_block      = "10.9.0.0/16"
  server_certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/c"

  authentication_options {
    type              = "federated-authentication"
    saml_provider_arn = "arn:aws:iam::123456789012:saml-provider/p"
  }

  connection_log_options {
    enabled              = true
    cloudwatch_log_group = "vpn"
  }
}

resource "aws_ec2_client_vpn_endpoint" "both" {
  client_cidr_block      = "10.9.0.0/16"
  server_certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/c"

  authentication_options {
    type                       = "certificate-authentication"
    root_certificate_chain_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/r"
  }

  authentication_options {
    type              = "federated-authentication"
    saml_provider_arn = "arn:aws:iam::123456789012:saml-provider/p"
  }

  connection_log_options {
    enabled              = true
    cloudwatch_log_group = "vpn"
  }
}

resource "aws_ec2_client_vpn_authorization_rule" "some" {
  client_vpn_endpoint_id = aws_ec2_client_vpn_endpoint.saml.id
  target_network_cidr    = "10.0.0.0/16"
  authorize_all_groups   = true
}
