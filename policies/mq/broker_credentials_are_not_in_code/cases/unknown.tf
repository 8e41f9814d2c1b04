variable "password" {
  type      = string
  sensitive = true
}

resource "aws_mq_broker" "b" { # want unknown
  broker_name        = "b"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"


  user {
    username = "app"
    password = var.password
  }
}
