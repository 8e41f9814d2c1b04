# All three take encryption from their source, which is judged where it is.
resource "aws_db_instance" "source" {
  engine            = "postgres"
  instance_class    = "db.t4g.micro"
  storage_encrypted = true
}

resource "aws_db_instance" "replica" {
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.source.identifier
}

resource "aws_db_instance" "restored" {
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "rds:source-2025-01-01"
}

resource "aws_db_instance" "earlier" {
  instance_class = "db.t4g.micro"

  restore_to_point_in_time {
    source_db_instance_identifier = "source"
    use_latest_restorable_time    = true
  }
}
