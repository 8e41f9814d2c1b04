resource "aws_elasticache_replication_group" "none" {
  replication_group_id = "none"
  description          = "sessions"
}

resource "aws_opensearch_domain" "placeholder" {
  domain_name = "d"

  advanced_security_options {
    enabled = true

    master_user_options {
      master_user_name     = "admin"
      master_user_password = "changeme"
    }
  }
}
