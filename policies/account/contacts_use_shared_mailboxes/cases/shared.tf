resource "aws_account_alternate_contact" "c" {
  alternate_contact_type = "SECURITY"
  name                   = "S"
  title                  = "S"
  email_address          = "security@example.com"
  phone_number           = "+4912345678"
}
