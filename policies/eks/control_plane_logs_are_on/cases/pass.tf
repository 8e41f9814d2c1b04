resource "aws_eks_cluster" "on" {
  name                      = "on"
  role_arn                  = "arn:aws:iam::123456789012:role/cluster"
  enabled_cluster_log_types = ["api", "audit", "authenticator"]

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_eks_cluster" "all" {
  name                      = "all"
  role_arn                  = "arn:aws:iam::123456789012:role/cluster"
  enabled_cluster_log_types = ["api", "audit", "authenticator", "controllerManager", "scheduler"]

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
