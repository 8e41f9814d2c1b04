resource "aws_eks_cluster" "absent" { # want "config map" "the creator of the cluster"
  name     = "absent"
  role_arn = "arn:aws:iam::123456789012:role/cluster"

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_eks_cluster" "half" {
  name     = "half"
  role_arn = "arn:aws:iam::123456789012:role/cluster"

  access_config { # want "the creator of the cluster"
    authentication_mode = "API_AND_CONFIG_MAP"
  }

  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
