resource "aws_kms_key" "k" {}

resource "aws_db_instance" "d" {
  engine            = "postgres"
  instance_class    = "db.t4g.micro"
  storage_encrypted = true
  kms_key_id        = aws_kms_key.k.arn
  tags              = { data-classification = "confidential" }
}

resource "aws_efs_file_system" "public" {
  tags = { data-classification = "public" }
}
