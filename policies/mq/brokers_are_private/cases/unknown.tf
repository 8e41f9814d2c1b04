resource "random_password" "p" {
  length = 20
}
variable "public" {
  type = bool
}

resource "aws_mq_broker" "b" { # want unknown
  broker_name         = "b"
  engine_type         = "ActiveMQ"
  engine_version      = "5.18"
  host_instance_type  = "mq.m5.large"
  publicly_accessible = var.public

  user {
    username = "app"
    password = random_password.p.result
  }
}
