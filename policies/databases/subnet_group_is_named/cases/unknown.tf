variable "group" {
  type = string
}

resource "aws_db_instance" "db" { # want unknown
  engine               = "postgres"
  instance_class       = "db.t4g.micro"
  db_subnet_group_name = var.group
}
