resource "aws_db_instance" "off" {
  engine              = "postgres"
  instance_class      = "db.t4g.micro"
  publicly_accessible = false
}

resource "aws_db_instance" "absent" {
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}

resource "aws_rds_cluster_instance" "absent" {
  cluster_identifier = "c"
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_neptunegraph_graph" "absent" {
  provisioned_memory = 16
}
