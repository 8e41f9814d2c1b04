resource "aws_redshift_cluster" "on" {
  cluster_identifier   = "on"
  node_type            = "ra3.large"
  enhanced_vpc_routing = true
}

resource "aws_redshiftserverless_workgroup" "on" {
  namespace_name       = "n"
  workgroup_name       = "w"
  enhanced_vpc_routing = "true"
}
