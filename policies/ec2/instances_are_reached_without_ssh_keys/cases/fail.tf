resource "aws_key_pair" "k" {
  key_name   = "k"
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ"
}

resource "aws_instance" "i" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  key_name = aws_key_pair.k.key_name # want "a shared key pair"
}

resource "aws_eks_node_group" "n" {
  cluster_name  = "c"
  node_role_arn = "arn:aws:iam::123456789012:role/node"
  subnet_ids    = ["subnet-0123456789abcdef0"]

  scaling_config {
    desired_size = 1
    max_size     = 1
    min_size     = 1
  }

  remote_access {
    ec2_ssh_key = "k" # want "a shared key pair"
  }
}

resource "aws_imagebuilder_infrastructure_configuration" "ib" {
  name                  = "ib"
  instance_profile_name = "ib"
  key_pair              = "k" # want "a shared key pair"
}

resource "aws_batch_compute_environment" "b" {
  type = "MANAGED"

  compute_resources {
    type               = "EC2"
    instance_type      = ["m6i.large"]
    max_vcpus          = 4
    security_group_ids = ["sg-0123456789abcdef0"]
    subnets            = ["subnet-0123456789abcdef0"]
    ec2_key_pair       = "k" # want "a shared key pair"
  }
}
