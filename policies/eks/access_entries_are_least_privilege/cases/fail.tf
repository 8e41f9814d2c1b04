resource "aws_eks_access_policy_association" "admin" {
  cluster_name  = "c"
  principal_arn = "arn:aws:iam::123456789012:role/app"
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy" # want "administrator of the whole cluster"

  access_scope {
    type = "cluster"
  }
}
