variable "encrypted" {
  type = bool
}

resource "aws_docdb_cluster" "c" { # want unknown
  cluster_identifier = "c"
  storage_encrypted  = var.encrypted
}
