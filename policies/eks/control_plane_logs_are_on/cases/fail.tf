resource "aws_eks_cluster" "absent" { # want "missing: api, audit, authenticator"
  name     = "absent"
  role_arn = "arn:aws:iam::123456789012:role/cluster"

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_eks_cluster" "some" {
  name                      = "some"
  role_arn                  = "arn:aws:iam::123456789012:role/cluster"
  enabled_cluster_log_types = ["api", "scheduler"] # want "missing: audit, authenticator"

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_eks_cluster" "empty" {
  name                      = "empty"
  role_arn                  = "arn:aws:iam::123456789012:role/cluster"
  enabled_cluster_log_types = [] # want "missing: api"

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
