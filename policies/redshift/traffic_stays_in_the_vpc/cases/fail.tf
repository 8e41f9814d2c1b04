resource "aws_redshift_cluster" "absent" { # want "COPY and UNLOAD bypass the VPC"
  cluster_identifier = "absent"
  node_type          = "ra3.large"
}

resource "aws_redshiftserverless_workgroup" "off" {
  namespace_name       = "n"
  workgroup_name       = "w"
  enhanced_vpc_routing = false # want "COPY and UNLOAD bypass the VPC"
}
