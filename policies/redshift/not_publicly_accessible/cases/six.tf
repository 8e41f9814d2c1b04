terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

resource "aws_redshift_cluster" "absent" {
  cluster_identifier = "absent"
  node_type          = "ra3.large"
}
