resource "random_password" "p" {
  length = 20
}

resource "aws_mq_broker" "b" {
  broker_name         = "b"
  engine_type         = "ActiveMQ"
  engine_version      = "5.18"
  host_instance_type  = "mq.m5.large"
  publicly_accessible = true # want "the broker has a public endpoint"

  user {
    username = "app"
    password = random_password.p.result
  }
}
