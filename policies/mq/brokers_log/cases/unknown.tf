resource "random_password" "p" {
  length = 20
}
variable "audit" {
  type = bool
}

resource "aws_mq_broker" "b" { # want unknown
  broker_name        = "b"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  logs {
    general = true
    audit   = var.audit
  }

  user {
    username = "app"
    password = random_password.p.result
  }
}
