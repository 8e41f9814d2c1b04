resource "aws_redshift_cluster" "absent" { # want "audit logging is off"
  cluster_identifier = "absent"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "off" {
  cluster_identifier = "off"
  node_type          = "ra3.large"

  logging {
    enable = false # want "audit logging is off"
  }
}

resource "aws_redshift_cluster" "other" {
  cluster_identifier = "other"
  node_type          = "ra3.large"
}

resource "aws_redshift_logging" "other" {
  cluster_identifier = aws_redshift_cluster.other.id
  bucket_name        = "logs"
}

resource "aws_redshift_parameter_group" "absent" { # want "queries are not logged"
  name   = "absent"
  family = "redshift-2.0"
}

resource "aws_redshift_parameter_group" "off" {
  name   = "off"
  family = "redshift-2.0"

  parameter {
    name  = "enable_user_activity_logging"
    value = "false" # want "queries are not logged"
  }
}

resource "aws_redshiftserverless_namespace" "none" { # want "audit logs are not exported"
  namespace_name = "n"
}
