# Nothing is said: a key of one's own is evidence, its absence is none.
resource "aws_db_instance" "none" {
  engine            = "postgres"
  instance_class    = "db.t4g.micro"
  storage_encrypted = true
}

data "aws_kms_alias" "rds" {
  name = "alias/aws/rds"
}

resource "aws_rds_cluster" "managed" {
  engine            = "aurora-mysql"
  storage_encrypted = true
  kms_key_id        = data.aws_kms_alias.rds.target_key_arn
}

resource "aws_dynamodb_table" "managed" {
  name         = "managed"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled = true
  }
}
