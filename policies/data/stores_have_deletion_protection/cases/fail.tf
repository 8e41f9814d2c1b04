resource "aws_db_instance" "d" { # want "one call deletes it"
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}

resource "aws_rds_cluster" "c" {
  engine              = "aurora-mysql"
  deletion_protection = false # want "one call deletes it"
}

resource "aws_dynamodb_table" "t" {
  name                        = "t"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "id"
  deletion_protection_enabled = false # want "one call deletes it"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_cognito_user_pool" "p" { # want "one call deletes it"
  name = "p"
}
