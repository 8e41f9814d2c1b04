resource "aws_eks_node_group" "n" {
  cluster_name  = "c"
  node_role_arn = "arn:aws:iam::123456789012:role/n"
  subnet_ids    = ["subnet-1"]
  ami_type      = "AL2_x86_64" # want "not patched any more"

  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}
