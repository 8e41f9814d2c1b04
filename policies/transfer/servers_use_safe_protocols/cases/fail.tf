resource "aws_transfer_server" "ftp" {
  protocols            = ["SFTP", "FTP"] # want "files are sent by FTP"
  security_policy_name = "TransferSecurityPolicy-2024-01"
}

resource "aws_transfer_server" "default" {} # want "TransferSecurityPolicy-2018-11 is outdated"

resource "aws_transfer_server" "old" {
  security_policy_name = "TransferSecurityPolicy-2020-06" # want "TransferSecurityPolicy-2020-06 is outdated"
}

resource "aws_transfer_connector" "http" {
  access_role = "arn:aws:iam::111122223333:role/connector"
  url         = "http://partner.example.com" # want "files are sent by HTTP"
}
