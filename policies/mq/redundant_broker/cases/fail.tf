resource "aws_mq_broker" "absent" { # want "single instance"
  broker_name        = "absent"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  user {
    username = "app"
    password = "not-a-real-password"
  }
}

resource "aws_mq_broker" "single" {
  broker_name        = "single"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m5.large"
  deployment_mode    = "SINGLE_INSTANCE" # want "single instance"

  user {
    username = "app"
    password = "not-a-real-password"
  }
}
