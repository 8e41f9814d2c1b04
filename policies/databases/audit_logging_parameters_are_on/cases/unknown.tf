variable "value" {
  type = string
}

resource "aws_docdb_cluster_parameter_group" "g" { # want unknown
  family = "docdb5.0"

  parameter {
    name  = "audit_logs"
    value = var.value
  }
}

resource "aws_db_parameter_group" "p" { # want unknown
  family = "postgres16"

  parameter {
    name  = "shared_preload_libraries"
    value = var.value
  }
}
