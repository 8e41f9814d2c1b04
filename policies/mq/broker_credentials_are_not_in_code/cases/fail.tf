resource "aws_mq_broker" "b" {
  broker_name        = "b"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"


  user {
    username = "app"
    password = "correct-horse-battery" # want "a user's password is written in the configuration"
  }
}

resource "aws_mq_broker" "ldap" {
  broker_name        = "ldap"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  authentication_strategy = "ldap"

  ldap_server_metadata {
    hosts                    = ["ldap.example.com"]
    role_base                = "dc=example"
    role_search_matching     = "(member={0})"
    user_base                = "dc=example"
    user_search_matching     = "(uid={0})"
    service_account_username = "mq"
    service_account_password = "correct-horse" # want "the directory's password is written in the configuration"
  }

  user {
    username = "app"
    password = aws_secretsmanager_secret_version.s.secret_string
  }
}

resource "aws_secretsmanager_secret_version" "s" {
  secret_id     = "s"
  secret_string = "from-elsewhere"
}
