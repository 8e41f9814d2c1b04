terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_redshift_cluster" "off" {
  cluster_identifier  = "off"
  node_type           = "ra3.large"
  publicly_accessible = false
}

resource "aws_redshiftserverless_workgroup" "absent" {
  namespace_name = "n"
  workgroup_name = "w"
}
