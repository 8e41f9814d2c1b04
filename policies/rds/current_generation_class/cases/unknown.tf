variable "class" {
  type = string
}

resource "aws_db_instance" "db" { # want unknown
  engine         = "postgres"
  instance_class = var.class
}
