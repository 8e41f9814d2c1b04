variable "email" {}

resource "aws_account_alternate_contact" "c" { # want unknown
  alternate_contact_type = "SECURITY"
  name                   = "S"
  title                  = "S"
  email_address          = var.email
  phone_number           = "+4912345678"
}
