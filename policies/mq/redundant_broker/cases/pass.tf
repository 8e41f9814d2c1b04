resource "aws_mq_broker" "cluster" {
  broker_name        = "cluster"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m5.large"
  deployment_mode    = "CLUSTER_MULTI_AZ"

  user {
    username = "app"
    password = "not-a-real-password"
  }
}
