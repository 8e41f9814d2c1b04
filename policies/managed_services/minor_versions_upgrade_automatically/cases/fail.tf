resource "aws_db_instance" "off" {
  engine                     = "postgres"
  instance_class             = "db.t4g.micro"
  auto_minor_version_upgrade = false # want "minor versions are not taken automatically"
}

resource "aws_elasticache_replication_group" "off" {
  replication_group_id       = "off"
  description                = "cache"
  auto_minor_version_upgrade = false # want "minor versions are not taken automatically"
}

resource "aws_redshift_cluster" "off" {
  cluster_identifier    = "off"
  node_type             = "ra3.large"
  allow_version_upgrade = false # want "minor versions are not taken automatically"
}

resource "aws_dms_replication_instance" "absent" { # want "minor versions are not taken automatically"
  replication_instance_id    = "absent"
  replication_instance_class = "dms.t3.medium"
}

resource "aws_opensearch_domain" "absent" { # want "minor versions are not taken automatically"
  domain_name = "absent"
}

resource "aws_opensearch_domain" "off" {
  domain_name = "off"

  software_update_options {
    auto_software_update_enabled = false # want "minor versions are not taken automatically"
  }
}
