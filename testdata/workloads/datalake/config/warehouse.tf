resource "aws_redshift_subnet_group" "warehouse" {
  name       = "warehouse"
  subnet_ids = ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"]
}

resource "aws_redshift_parameter_group" "warehouse" {
  name   = "warehouse"
  family = "redshift-1.0"

  dynamic "parameter" {
    for_each = tomap({
      require_ssl                      = true
      enable_user_activity_logging     = true
      max_concurrency_scaling_clusters = "2"
    })

    content {
      name  = parameter.key
      value = parameter.value
    }
  }
}

resource "aws_redshift_cluster" "warehouse" {
  cluster_identifier           = "warehouse"
  node_type                    = "ra3.xlplus"
  number_of_nodes              = 2
  cluster_type                 = "multi-node"
  database_name                = "lake"
  master_username              = "warehouse"
  manage_master_password       = true
  encrypted                    = true
  kms_key_id                   = aws_kms_key.lake.arn
  publicly_accessible          = false
  enhanced_vpc_routing         = true
  cluster_subnet_group_name    = aws_redshift_subnet_group.warehouse.name
  cluster_parameter_group_name = aws_redshift_parameter_group.warehouse.name
  iam_roles                    = [for name in ["etl", "analyst"] : aws_iam_role.this[name].arn]
  skip_final_snapshot          = true
}
