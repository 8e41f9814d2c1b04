variable "managed" {
  type = bool
}

resource "aws_db_instance" "db" { # want unknown
  engine                      = "postgres"
  instance_class              = "db.t4g.micro"
  username                    = "app"
  manage_master_user_password = var.managed
}
