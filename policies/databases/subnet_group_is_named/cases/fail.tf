resource "aws_db_instance" "absent" { # want "it stands in the default VPC"
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}

resource "aws_rds_cluster" "default" {
  engine               = "aurora-mysql"
  db_subnet_group_name = "default" # want "it stands in the default VPC"
}

resource "aws_neptune_cluster" "absent" { # want "it stands in the default VPC"
  cluster_identifier = "absent"
}

resource "aws_redshift_cluster" "absent" { # want "it stands in the default VPC"
  cluster_identifier = "absent"
  node_type          = "ra3.large"
}

resource "aws_dms_replication_instance" "absent" { # want "it stands in the default VPC"
  replication_instance_id    = "absent"
  replication_instance_class = "dms.t3.micro"
}
