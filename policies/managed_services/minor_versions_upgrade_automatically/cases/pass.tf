resource "aws_db_instance" "absent" {
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}

resource "aws_rds_cluster_instance" "on" {
  cluster_identifier         = "c"
  engine                     = "aurora-mysql"
  instance_class             = "db.r6g.large"
  auto_minor_version_upgrade = true
}

resource "aws_elasticache_replication_group" "absent" {
  replication_group_id = "absent"
  description          = "cache"
}

resource "aws_elasticache_cluster" "node" {
  cluster_id                 = "node"
  replication_group_id       = aws_elasticache_replication_group.absent.id
  auto_minor_version_upgrade = false
}

resource "aws_dms_replication_instance" "on" {
  replication_instance_id    = "on"
  replication_instance_class = "dms.t3.medium"
  auto_minor_version_upgrade = "true"
}

resource "aws_opensearch_domain" "on" {
  domain_name = "on"

  software_update_options {
    auto_software_update_enabled = true
  }
}
