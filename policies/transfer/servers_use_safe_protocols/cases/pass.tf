resource "aws_transfer_server" "s" {
  protocols            = ["SFTP"]
  security_policy_name = "TransferSecurityPolicy-2024-01"
}

resource "aws_transfer_connector" "c" {
  access_role = "arn:aws:iam::111122223333:role/connector"
  url         = "sftp://partner.example.com"
}
