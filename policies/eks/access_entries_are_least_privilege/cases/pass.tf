resource "aws_eks_access_policy_association" "view" {
  cluster_name  = "c"
  principal_arn = "arn:aws:iam::123456789012:role/app"
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"

  access_scope {
    type = "cluster"
  }
}

resource "aws_eks_access_policy_association" "space" {
  cluster_name  = "c"
  principal_arn = "arn:aws:iam::123456789012:role/app"
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"

  access_scope {
    type       = "namespace"
    namespaces = ["shop"]
  }
}
