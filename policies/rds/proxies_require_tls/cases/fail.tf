resource "aws_db_proxy" "absent" { # want "without TLS are accepted"
  name           = "absent"
  engine_family  = "MYSQL"
  role_arn       = "arn:aws:iam::111122223333:role/proxy"
  vpc_subnet_ids = ["subnet-1", "subnet-2"]

  auth {
    secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db"
  }
}

resource "aws_db_proxy" "off" {
  name           = "off"
  engine_family  = "MYSQL"
  role_arn       = "arn:aws:iam::111122223333:role/proxy"
  vpc_subnet_ids = ["subnet-1", "subnet-2"]
  require_tls    = false # want "without TLS are accepted"

  auth {
    secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db"
  }
}
