resource "aws_db_instance" "intel" {
  engine         = "postgres"
  instance_class = "db.m6i.large" # want "db.m6i.large is not a Graviton class"
}

resource "aws_docdb_cluster_instance" "intel" {
  cluster_identifier = "c"
  instance_class     = "db.r5.large" # want "db.r5.large is not a Graviton class"
}
