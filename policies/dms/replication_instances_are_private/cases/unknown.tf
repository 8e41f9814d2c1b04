variable "public" {
  type = bool
}

resource "aws_dms_replication_instance" "r" { # want unknown
  replication_instance_id    = "r"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = var.public
}
