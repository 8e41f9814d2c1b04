resource "aws_transfer_connector" "c" {
  access_role  = "arn:aws:iam::111122223333:role/connector"
  logging_role = "arn:aws:iam::111122223333:role/log"
  url          = "sftp://partner.example.com"
}
