variable "encrypted" {
  type = bool
}

resource "aws_redshift_cluster" "variable" { # want unknown
  cluster_identifier = "variable"
  node_type          = "ra3.large"
  encrypted          = var.encrypted
}

resource "aws_redshift_cluster" "any_version" { # want unknown
  cluster_identifier = "any-version"
  node_type          = "ra3.large"
}
