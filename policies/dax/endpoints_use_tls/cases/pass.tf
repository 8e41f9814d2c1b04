resource "aws_dax_cluster" "tls" {
  cluster_name                     = "tls"
  node_type                        = "dax.r5.large"
  replication_factor               = 1
  iam_role_arn                     = "arn:aws:iam::111122223333:role/dax"
  cluster_endpoint_encryption_type = "TLS"
}
