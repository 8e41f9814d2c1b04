resource "aws_redshift_cluster" "inline" {
  cluster_identifier = "inline"
  node_type          = "ra3.large"

  logging {
    enable      = true
    bucket_name = "logs"
  }
}

resource "aws_redshift_cluster" "by_identifier" {
  cluster_identifier = "by-identifier"
  node_type          = "ra3.large"
}

resource "aws_redshift_logging" "by_identifier" {
  cluster_identifier = aws_redshift_cluster.by_identifier.cluster_identifier
  bucket_name        = "logs"
}

resource "aws_redshift_parameter_group" "on" {
  name   = "on"
  family = "redshift-2.0"

  parameter {
    name  = "enable_user_activity_logging"
    value = "true"
  }
}

resource "aws_redshiftserverless_namespace" "on" {
  namespace_name = "n"
  log_exports    = ["userlog", "connectionlog", "useractivitylog"]
}
