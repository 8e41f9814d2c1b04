resource "aws_dynamodb_table" "off" {
  name         = "off"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  attribute {
    name = "id"
    type = "S"
  }

  ttl {
    attribute_name = "expires_at"
    enabled        = false # want "expired items are kept"
  }
}
