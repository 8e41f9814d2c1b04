variable "type" {
  type = string
}

resource "aws_transfer_server" "s" { # want unknown
  endpoint_type = var.type
  logging_role  = "arn:aws:iam::111122223333:role/log"
}
