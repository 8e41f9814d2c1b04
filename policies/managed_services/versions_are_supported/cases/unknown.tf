variable "version_of_engine" {
  type = string
}

resource "aws_db_instance" "variable" { # want unknown
  engine         = "postgres"
  engine_version = var.version_of_engine
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "absent" { # want unknown
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}

resource "aws_rds_cluster" "later" { # want unknown
  engine         = "aurora-postgresql"
  engine_version = "99.1"
}
