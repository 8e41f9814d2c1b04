variable "routing" {
  type = bool
}

resource "aws_redshift_cluster" "c" { # want unknown
  cluster_identifier   = "c"
  node_type            = "ra3.large"
  enhanced_vpc_routing = var.routing
}
