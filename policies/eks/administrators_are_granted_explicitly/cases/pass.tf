resource "aws_eks_cluster" "on" {
  name     = "on"
  role_arn = "arn:aws:iam::123456789012:role/cluster"

  access_config {
    authentication_mode                         = "API"
    bootstrap_cluster_creator_admin_permissions = false
  }

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
