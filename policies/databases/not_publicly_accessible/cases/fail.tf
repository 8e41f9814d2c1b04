resource "aws_db_instance" "db" {
  engine              = "postgres"
  instance_class      = "db.t4g.micro"
  publicly_accessible = true # want "the database has a public address"
}

resource "aws_rds_cluster_instance" "i" {
  cluster_identifier  = "c"
  engine              = "aurora-mysql"
  instance_class      = "db.r6g.large"
  publicly_accessible = "true" # want "the database has a public address"
}

resource "aws_neptune_cluster_instance" "i" {
  cluster_identifier  = "c"
  instance_class      = "db.r6g.large"
  publicly_accessible = true # want "the database has a public address"
}

resource "aws_neptunegraph_graph" "g" {
  provisioned_memory  = 16
  public_connectivity = true # want "the graph has a public endpoint"
}
