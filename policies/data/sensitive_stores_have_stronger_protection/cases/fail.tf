resource "aws_db_instance" "d" { # want "encrypted with no customer key"
  engine            = "postgres"
  instance_class    = "db.t4g.micro"
  storage_encrypted = true
  tags              = { data-classification = "confidential" }
}

resource "aws_dynamodb_table" "t" {
  name         = "t"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  tags         = { Classification = "PII" }

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption { # want "encrypted with no customer key"
    enabled = true
  }
}

resource "aws_sqs_queue" "q" {
  name              = "q"
  kms_master_key_id = "alias/aws/sqs" # want "encrypted with no customer key"
  tags              = { Classification = "restricted" }
}

resource "aws_elasticache_replication_group" "redis" { # want "encrypted with no customer key"
  replication_group_id       = "sessions"
  description                = "Sessions"
  at_rest_encryption_enabled = true
  tags                       = { Classification = "restricted" }
}

resource "aws_elasticache_replication_group" "valkey" { # want "encrypted with no customer key"
  replication_group_id = "carts"
  description          = "Carts"
  engine               = "valkey"
  tags                 = { Classification = "restricted" }
}
