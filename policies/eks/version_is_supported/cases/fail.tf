resource "aws_eks_cluster" "old" {
  name     = "old"
  role_arn = "arn:aws:iam::123456789012:role/cluster"
  version  = "1.28" # want "version 1.28 of Kubernetes is out of standard support since 2024-11-26"

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_eks_cluster" "older" {
  name     = "older"
  role_arn = "arn:aws:iam::123456789012:role/cluster"
  version  = "1.19" # want "version 1.19 of Kubernetes is no longer supported"

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
