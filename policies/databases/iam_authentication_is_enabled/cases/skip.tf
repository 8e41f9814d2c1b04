resource "aws_db_instance" "oracle" {
  engine         = "oracle-se2"
  instance_class = "db.m6i.large"
}

resource "aws_db_instance" "replica" {
  instance_class      = "db.t4g.micro"
  replicate_source_db = "source"
}

resource "aws_rds_cluster" "serverless" {
  engine      = "aurora-mysql"
  engine_mode = "serverless"
}
