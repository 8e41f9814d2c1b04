resource "aws_db_instance" "absent" { # want "the operating system is not monitored"
  engine         = "postgres"
  instance_class = "db.m7g.large"
}

resource "aws_db_instance" "zero" {
  engine              = "postgres"
  instance_class      = "db.m7g.large"
  monitoring_interval = 0 # want "the operating system is not monitored"
}
