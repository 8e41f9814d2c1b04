variable "cluster" {
  type = string
}

resource "aws_redshift_logging" "this" {
  cluster_identifier   = var.cluster
  log_destination_type = "cloudwatch"
  log_exports          = ["connectionlog", "userlog"]
}
