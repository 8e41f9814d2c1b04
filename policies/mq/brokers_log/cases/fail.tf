resource "random_password" "p" {
  length = 20
}

resource "aws_mq_broker" "absent" { # want "general log" "audit log"
  broker_name        = "absent"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"


  user {
    username = "app"
    password = random_password.p.result
  }
}

resource "aws_mq_broker" "half" {
  broker_name        = "half"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  logs { # want "the audit log is not published"
    general = true
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
    general = false # want "the general log is not published"
  }

  user {
    username = "app"
    password = random_password.p.result
  }
}
