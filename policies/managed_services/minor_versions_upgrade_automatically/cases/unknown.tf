variable "upgrade" {
  type = bool
}

resource "aws_db_instance" "db" { # want unknown
  engine                     = "postgres"
  instance_class             = "db.t4g.micro"
  auto_minor_version_upgrade = var.upgrade
}

resource "aws_dms_replication_instance" "r" { # want unknown
  replication_instance_id    = "r"
  replication_instance_class = "dms.t3.medium"
  auto_minor_version_upgrade = var.upgrade
}
