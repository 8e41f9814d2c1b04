resource "aws_db_instance" "absent" { # want "no standby"
  engine         = "postgres"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "off" {
  engine         = "mysql"
  instance_class = "db.m6g.large"
  multi_az       = false # want "no standby"
}
