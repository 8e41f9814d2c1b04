variable "standby" {
  type = bool
}

resource "aws_dms_replication_instance" "i" { # want unknown
  replication_instance_id    = "i"
  replication_instance_class = "dms.t3.medium"
  multi_az                   = var.standby
}
