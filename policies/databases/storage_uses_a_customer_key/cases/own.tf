resource "aws_kms_key" "own" {
  description = "databases"
}

resource "aws_db_instance" "own" {
  engine            = "postgres"
  instance_class    = "db.t4g.micro"
  storage_encrypted = true
  kms_key_id        = aws_kms_key.own.arn
}

resource "aws_redshift_cluster" "own" {
  cluster_identifier = "own"
  node_type          = "ra3.large"
  encrypted          = true
  kms_key_id         = aws_kms_key.own.arn
}

resource "aws_dynamodb_table" "own" {
  name         = "own"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.own.arn
  }
}
