variable "policy" {
  type = string
}

resource "aws_msk_cluster_policy" "p" { # want unknown
  cluster_arn = "arn:aws:kafka:eu-west-1:111122223333:cluster/c/1"
  policy      = var.policy
}
