resource "random_password" "p" {
  length = 20
}

resource "aws_mq_broker" "absent" {
  broker_name        = "absent"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"


  user {
    username = "app"
    password = random_password.p.result
  }
}

resource "aws_mq_broker" "off" {
  broker_name         = "off"
  engine_type         = "ActiveMQ"
  engine_version      = "5.18"
  host_instance_type  = "mq.m5.large"
  publicly_accessible = false

  user {
    username = "app"
    password = random_password.p.result
  }
}
