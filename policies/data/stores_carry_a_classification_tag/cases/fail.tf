resource "aws_s3_bucket" "bare" { # want "no tag says"
  bucket = "plumb-example-1"
}

resource "aws_dynamodb_table" "t" {
  name         = "t"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  tags         = { Name = "t" } # want "no tag says"

  attribute {
    name = "id"
    type = "S"
  }
}
