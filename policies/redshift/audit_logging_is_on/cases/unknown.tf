variable "cluster" {
  type = string
}

variable "exports" {
  type = set(string)
}

resource "aws_redshift_cluster" "c" { # want unknown
  cluster_identifier = "c"
  node_type          = "ra3.large"
}

resource "aws_redshift_logging" "of_some_cluster" {
  cluster_identifier = var.cluster
  bucket_name        = "logs"
}

resource "aws_redshiftserverless_namespace" "n" { # want unknown
  namespace_name = "n"
  log_exports    = var.exports
}
