resource "aws_eks_cluster" "absent" { # want unknown
  name     = "absent"
  role_arn = "arn:aws:iam::123456789012:role/cluster"

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_eks_cluster" "later" { # want unknown
  name     = "later"
  role_arn = "arn:aws:iam::123456789012:role/cluster"
  version  = "1.44"

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
