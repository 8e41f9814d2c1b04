variable "group" {
  type = string
}

resource "aws_elasticache_cluster" "c" { # want unknown
  cluster_id        = "c"
  engine            = "memcached"
  subnet_group_name = var.group
}
