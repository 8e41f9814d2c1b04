variable "recovery" {
  type = bool
}

resource "aws_dynamodb_table" "t" { # want unknown
  name         = "t"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = var.recovery
  }
}
