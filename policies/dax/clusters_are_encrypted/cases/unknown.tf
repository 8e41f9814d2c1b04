variable "encrypted" {
  type = bool
}

resource "aws_dax_cluster" "c" { # want unknown
  cluster_name       = "c"
  node_type          = "dax.r5.large"
  replication_factor = 1
  iam_role_arn       = "arn:aws:iam::111122223333:role/dax"

  server_side_encryption {
    enabled = var.encrypted
  }
}
