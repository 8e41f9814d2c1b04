variable "encrypted" {
  type = bool
}

resource "aws_rds_cluster" "variable" { # want unknown
  engine            = "aurora-mysql"
  storage_encrypted = var.encrypted
}

# How old the cluster is decides.
resource "aws_rds_cluster" "aurora" { # want unknown
  engine = "aurora-postgresql"
}

resource "aws_rds_global_cluster" "world" { # want unknown
  global_cluster_identifier = "world"
  engine                    = "aurora-postgresql"
}
