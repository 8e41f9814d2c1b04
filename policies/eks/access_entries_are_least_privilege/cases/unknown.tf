variable "policy" {
  type = string
}

resource "aws_eks_access_policy_association" "a" { # want unknown
  cluster_name  = "c"
  principal_arn = "arn:aws:iam::123456789012:role/app"
  policy_arn    = var.policy

  access_scope {
    type = "cluster"
  }
}
