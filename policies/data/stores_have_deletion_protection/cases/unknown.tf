variable "protect" {
  type = bool
}

resource "aws_docdb_cluster" "d" { # want unknown
  deletion_protection = var.protect
}
