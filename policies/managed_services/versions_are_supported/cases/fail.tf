resource "aws_db_instance" "mysql" {
  engine         = "mysql"
  engine_version = "5.7.44" # want "mysql 5.7.44 is out of standard support since 2024-02-29"
  instance_class = "db.t4g.micro"
}

resource "aws_rds_cluster" "aurora" {
  engine         = "aurora-mysql"
  engine_version = "5.7.mysql_aurora.2.11.2" # want "is out of standard support since 2024-10-31"
}

resource "aws_elasticache_replication_group" "redis" {
  replication_group_id = "redis"
  description          = "cache"
  engine_version       = "5.0.6" # want "redis 5.0.6 is out of standard support since 2026-01-31"
}

resource "aws_mq_broker" "rabbit" {
  broker_name        = "rabbit"
  engine_type        = "RabbitMQ"
  engine_version     = "3.11.20" # want "rabbitmq 3.11.20 is out of standard support"
  host_instance_type = "mq.m5.large"

  user {
    username = "app"
    password = "from-elsewhere"
  }
}
