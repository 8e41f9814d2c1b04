terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_redshift_cluster" "on" {
  cluster_identifier  = "on"
  node_type           = "ra3.large"
  publicly_accessible = true # want "a public address"
}

resource "aws_redshift_cluster" "absent" { # want "a public address"
  cluster_identifier = "absent"
  node_type          = "ra3.large"
}

resource "aws_redshiftserverless_workgroup" "on" {
  namespace_name      = "n"
  workgroup_name      = "w"
  publicly_accessible = true # want "a public address"
}
