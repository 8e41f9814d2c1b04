resource "random_password" "p" {
  length = 20
}

resource "aws_mq_broker" "both" {
  broker_name        = "both"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  logs {
    general = true
    audit   = true
  }

  user {
    username = "app"
    password = random_password.p.result
  }
}

resource "aws_mq_broker" "rabbit" {
  broker_name        = "rabbit"
  engine_type        = "RabbitMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  logs {
    general = true
  }

  user {
    username = "app"
    password = random_password.p.result
  }
}
