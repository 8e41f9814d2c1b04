variable "name" {
  type = string
}

resource "aws_db_instance" "db" { # want unknown
  engine         = "postgres"
  instance_class = "db.t4g.micro"
  username       = var.name
}
