resource "aws_dax_cluster" "absent" { # want "not encrypted at rest"
  cluster_name       = "absent"
  node_type          = "dax.r5.large"
  replication_factor = 1
  iam_role_arn       = "arn:aws:iam::111122223333:role/dax"
}

resource "aws_dax_cluster" "off" {
  cluster_name       = "off"
  node_type          = "dax.r5.large"
  replication_factor = 1
  iam_role_arn       = "arn:aws:iam::111122223333:role/dax"

  server_side_encryption {
    enabled = false # want "not encrypted at rest"
  }
}
