resource "aws_db_instance" "old" {
  engine         = "postgres"
  instance_class = "db.m4.large" # want "db.m4.large is of a superseded family"
}

resource "aws_rds_cluster_instance" "old" {
  cluster_identifier = "c"
  engine             = "aurora-mysql"
  instance_class     = "db.r4.large" # want "db.r4.large is of a superseded family"
}
