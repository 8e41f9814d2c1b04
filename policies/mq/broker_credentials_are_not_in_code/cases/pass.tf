data "aws_secretsmanager_secret_version" "s" {
  secret_id = "s"
}

resource "random_password" "p" {
  length = 20
}

resource "aws_mq_broker" "generated" {
  broker_name        = "generated"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"


  user {
    username = "app"
    password = random_password.p.result
  }
}

resource "aws_mq_broker" "secret" {
  broker_name        = "secret"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"


  user {
    username = "app"
    password = data.aws_secretsmanager_secret_version.s.secret_string
  }
}
