resource "aws_db_proxy" "p" {
  name           = "p"
  engine_family  = "MYSQL"
  role_arn       = "arn:aws:iam::111122223333:role/proxy"
  vpc_subnet_ids = ["subnet-1", "subnet-2"]

  auth { # want "clients may sign in without IAM"
    secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:a"
  }

  auth {
    secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:b"
    iam_auth   = "DISABLED" # want "clients may sign in without IAM"
  }
}
