resource "aws_eks_cluster" "old" { # want "secrets of Kubernetes 1.27"
  name     = "old"
  role_arn = "arn:aws:iam::123456789012:role/cluster"
  version  = "1.27" # no key

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
