terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_redshift_cluster" "off" {
  cluster_identifier = "off"
  node_type          = "ra3.large"
  encrypted          = false # want "not encrypted at rest"
}

resource "aws_redshift_cluster" "absent" { # want "not encrypted at rest"
  cluster_identifier = "absent"
  node_type          = "ra3.large"
}
