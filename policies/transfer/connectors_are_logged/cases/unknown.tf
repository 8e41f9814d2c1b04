variable "role" {
  type = string
}

resource "aws_transfer_connector" "c" { # want unknown
  access_role  = "arn:aws:iam::111122223333:role/connector"
  logging_role = var.role
  url          = "sftp://partner.example.com"
}
