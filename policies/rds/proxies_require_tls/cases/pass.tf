resource "aws_db_proxy" "on" {
  name           = "on"
  engine_family  = "MYSQL"
  role_arn       = "arn:aws:iam::111122223333:role/proxy"
  vpc_subnet_ids = ["subnet-1", "subnet-2"]
  require_tls    = true

  auth {
    secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db"
  }
}
