resource "aws_redshift_parameter_group" "off" {
  name   = "off"
  family = "redshift-2.0"

  parameter {
    name  = "require_ssl"
    value = "false" # want "TLS is not required"
  }
}

resource "aws_redshift_parameter_group" "absent" { # want "TLS is not required"
  name   = "absent"
  family = "redshift-1.0"
}

resource "aws_redshift_cluster" "default" {
  cluster_identifier           = "default"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = "default.redshift-1.0" # want "does not require TLS"
}

resource "aws_redshiftserverless_workgroup" "off" {
  namespace_name = "n"
  workgroup_name = "w"

  config_parameter {
    parameter_key   = "require_ssl"
    parameter_value = "false" # want "TLS is not required"
  }
}
