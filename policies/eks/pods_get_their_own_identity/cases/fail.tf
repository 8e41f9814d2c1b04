# complete
resource "aws_eks_cluster" "bare" { # want "role of their node"
  name     = "bare"
  role_arn = "arn:aws:iam::123456789012:role/cluster"

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
