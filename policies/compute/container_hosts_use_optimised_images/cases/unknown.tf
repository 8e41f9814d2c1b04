variable "type" {
  type = string
}

resource "aws_eks_node_group" "v" { # want unknown
  cluster_name  = "c"
  node_role_arn = "arn:aws:iam::123456789012:role/n"
  subnet_ids    = ["subnet-1"]
  ami_type      = var.type

  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }
}
