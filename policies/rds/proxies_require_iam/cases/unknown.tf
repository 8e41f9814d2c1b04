variable "iam" {
  type = string
}

resource "aws_db_proxy" "p" { # want unknown
  name           = "p"
  engine_family  = "MYSQL"
  role_arn       = "arn:aws:iam::111122223333:role/proxy"
  vpc_subnet_ids = ["subnet-1", "subnet-2"]

  auth {
    secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:a"
    iam_auth   = var.iam
  }
}
