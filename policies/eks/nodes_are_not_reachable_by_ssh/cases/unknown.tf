variable "sources" {
  type = list(string)
}

resource "aws_eks_node_group" "n" { # want unknown
  cluster_name    = "main"
  node_group_name = "n"
  node_role_arn   = "arn:aws:iam::123456789012:role/node"
  subnet_ids      = ["subnet-0123456789abcdef0"]

  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }

  remote_access {
    ec2_ssh_key               = "ops"
    source_security_group_ids = var.sources
  }
}
