resource "aws_dax_cluster" "absent" { # want "does not use TLS"
  cluster_name       = "absent"
  node_type          = "dax.r5.large"
  replication_factor = 1
  iam_role_arn       = "arn:aws:iam::111122223333:role/dax"
}

resource "aws_dax_cluster" "none" {
  cluster_name                     = "none"
  node_type                        = "dax.r5.large"
  replication_factor               = 1
  iam_role_arn                     = "arn:aws:iam::111122223333:role/dax"
  cluster_endpoint_encryption_type = "NONE" # want "does not use TLS"
}
