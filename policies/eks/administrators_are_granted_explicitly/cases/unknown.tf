variable "mode" {
  type = string
}

resource "aws_eks_cluster" "c" { # want unknown
  name     = "c"
  role_arn = "arn:aws:iam::123456789012:role/cluster"

  access_config {
    authentication_mode                         = var.mode
    bootstrap_cluster_creator_admin_permissions = false
  }

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
