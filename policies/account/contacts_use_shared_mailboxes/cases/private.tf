resource "aws_account_alternate_contact" "c" {
  alternate_contact_type = "SECURITY"
  name                   = "S"
  title                  = "S"
  email_address          = "Anna.Admin@GMail.com" # want "the contact is a private mailbox at gmail.com"
  phone_number           = "+4912345678"
}
