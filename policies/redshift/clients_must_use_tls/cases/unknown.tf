variable "ssl" {
  type = string
}

resource "aws_redshift_parameter_group" "variable" { # want unknown
  name   = "variable"
  family = "redshift-1.0"

  parameter {
    name  = "require_ssl"
    value = var.ssl
  }
}

resource "aws_redshift_cluster" "absent" { # want unknown
  cluster_identifier = "absent"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "elsewhere" { # want unknown
  cluster_identifier           = "elsewhere"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = "elsewhere"
}

resource "aws_redshiftserverless_workgroup" "absent" { # want unknown
  namespace_name = "n"
  workgroup_name = "w"
}
