resource "aws_ec2_client_vpn_endpoint" "off" {
  client_cidr_block      = "10.9.0.0/16"
  server_certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/c"

  authentication_options {
    type              = "federated-authentication"
    saml_provider_arn = "arn:aws:iam::123456789012:saml-provider/p"
  }

  connection_log_options {
    enabled = false # want "connections are not logged"
  }
}
