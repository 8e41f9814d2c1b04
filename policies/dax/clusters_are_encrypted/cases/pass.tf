resource "aws_dax_cluster" "on" {
  cluster_name       = "on"
  node_type          = "dax.r5.large"
  replication_factor = 1
  iam_role_arn       = "arn:aws:iam::111122223333:role/dax"

  server_side_encryption {
    enabled = true
  }
}
