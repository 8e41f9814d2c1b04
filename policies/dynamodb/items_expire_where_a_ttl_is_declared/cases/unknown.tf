variable "ttl" {
  type = bool
}

resource "aws_dynamodb_table" "t" { # want unknown
  name         = "t"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  attribute {
    name = "id"
    type = "S"
  }

  ttl {
    attribute_name = "expires_at"
    enabled        = var.ttl
  }
}
