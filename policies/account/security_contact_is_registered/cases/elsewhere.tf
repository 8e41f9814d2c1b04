# What is not in a configuration may be set by another.
# want unknown
resource "aws_account_alternate_contact" "c" {
  alternate_contact_type = "BILLING"
  name                   = "B"
  title                  = "B"
  email_address          = "billing@example.com"
  phone_number           = "+4912345678"
}
