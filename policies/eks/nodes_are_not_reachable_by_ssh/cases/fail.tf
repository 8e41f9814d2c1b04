resource "aws_eks_node_group" "open" {
  cluster_name    = "main"
  node_group_name = "open"
  node_role_arn   = "arn:aws:iam::123456789012:role/node"
  subnet_ids      = ["subnet-0123456789abcdef0"]

  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }

  remote_access { # want "SSH to the nodes is open"
    ec2_ssh_key = "ops"
  }
}

resource "aws_eks_node_group" "empty" {
  cluster_name    = "main"
  node_group_name = "empty"
  node_role_arn   = "arn:aws:iam::123456789012:role/node"
  subnet_ids      = ["subnet-0123456789abcdef0"]

  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }

  remote_access { # want "SSH to the nodes is open"
    ec2_ssh_key               = "ops"
    source_security_group_ids = []
  }
}
