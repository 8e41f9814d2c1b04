# The logging of one cluster stands in a module; the other one has none.
resource "aws_redshift_cluster" "c" {
  for_each           = toset(["sales", "stock"])
  cluster_identifier = each.key
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "bare" { # want "audit logging is off"
  cluster_identifier = "bare"
  node_type          = "ra3.large"
}

module "logging" {
  source   = "./logging"
  for_each = aws_redshift_cluster.c
  cluster  = each.value.id
}
