resource "aws_redshift_parameter_group" "on" {
  name   = "on"
  family = "redshift-1.0"

  parameter {
    name  = "require_ssl"
    value = "true"
  }
}

resource "aws_redshift_parameter_group" "two" {
  name   = "two"
  family = "redshift-2.0"
}

resource "aws_redshift_cluster" "own" {
  cluster_identifier           = "own"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = aws_redshift_parameter_group.on.name
}

resource "aws_redshift_cluster" "default" {
  cluster_identifier           = "default"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = "default.redshift-2.0"
}

resource "aws_redshiftserverless_workgroup" "on" {
  namespace_name = "n"
  workgroup_name = "w"

  config_parameter {
    parameter_key   = "require_ssl"
    parameter_value = "true"
  }
}
