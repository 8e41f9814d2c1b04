variable "public" {
  type = bool
}

resource "aws_redshift_cluster" "variable" { # want unknown
  cluster_identifier  = "variable"
  node_type           = "ra3.large"
  publicly_accessible = var.public
}

resource "aws_redshift_cluster" "any_version" { # want unknown
  cluster_identifier = "any-version"
  node_type          = "ra3.large"
}
