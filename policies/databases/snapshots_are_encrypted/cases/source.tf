# The instance is what must be changed, and is judged.
resource "aws_db_instance" "db" {
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}

resource "aws_db_snapshot" "s" {
  db_instance_identifier = aws_db_instance.db.identifier
  db_snapshot_identifier = "s"
}

resource "aws_db_snapshot_copy" "c" {
  source_db_snapshot_identifier = aws_db_snapshot.s.db_snapshot_arn
  target_db_snapshot_identifier = "c"
}

resource "aws_rds_cluster" "c" {
  engine = "aurora-mysql"
}

resource "aws_db_cluster_snapshot" "s" {
  db_cluster_identifier          = aws_rds_cluster.c.id
  db_cluster_snapshot_identifier = "s"
}

resource "aws_rds_cluster_snapshot_copy" "c" {
  source_db_cluster_snapshot_identifier = aws_db_cluster_snapshot.s.db_cluster_snapshot_arn
  target_db_cluster_snapshot_identifier = "c"
}
