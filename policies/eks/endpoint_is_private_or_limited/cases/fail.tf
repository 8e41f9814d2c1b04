resource "aws_eks_cluster" "absent" {
  name     = "absent"
  role_arn = "arn:aws:iam::123456789012:role/cluster"

  vpc_config { # want "open to the internet"
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_eks_cluster" "world" {
  name     = "world"
  role_arn = "arn:aws:iam::123456789012:role/cluster"

  vpc_config {
    subnet_ids              = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    endpoint_private_access = true
    endpoint_public_access  = true
    public_access_cidrs     = ["0.0.0.0/0"] # want "open to the internet"
  }
}

resource "aws_eks_cluster" "halves" {
  name     = "halves"
  role_arn = "arn:aws:iam::123456789012:role/cluster"

  vpc_config {
    subnet_ids          = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    public_access_cidrs = ["0.0.0.0/1", "128.0.0.0/1"] # want "open to the internet"
  }
}

resource "aws_eks_cluster" "six" {
  name     = "six"
  role_arn = "arn:aws:iam::123456789012:role/cluster"

  vpc_config {
    subnet_ids          = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    public_access_cidrs = ["198.51.100.0/24", "::/0"] # want "open to the internet"
  }
}
