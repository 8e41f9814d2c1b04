resource "aws_db_subnet_group" "own" {
  name_prefix = "own"
  subnet_ids  = ["subnet-1", "subnet-2"]
}

resource "aws_db_instance" "own" {
  engine               = "postgres"
  instance_class       = "db.t4g.micro"
  db_subnet_group_name = aws_db_subnet_group.own.name
}

resource "aws_db_instance" "replica" {
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.own.identifier
}

resource "aws_db_instance" "member" {
  engine         = "aurora-mysql"
  instance_class = "db.r6g.large"
}

resource "aws_docdb_cluster" "own" {
  cluster_identifier   = "own"
  db_subnet_group_name = "private"
}

resource "aws_dms_replication_instance" "own" {
  replication_instance_id     = "own"
  replication_instance_class  = "dms.t3.micro"
  replication_subnet_group_id = "private"
}
