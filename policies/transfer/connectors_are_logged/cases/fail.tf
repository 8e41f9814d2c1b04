resource "aws_transfer_connector" "c" { # want "transfers are not logged"
  access_role = "arn:aws:iam::111122223333:role/connector"
  url         = "sftp://partner.example.com"
}
