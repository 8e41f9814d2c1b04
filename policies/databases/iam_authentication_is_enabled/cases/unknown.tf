variable "iam" {
  type = bool
}

variable "engine" {
  type = string
}

resource "aws_db_instance" "flag" { # want unknown
  engine                              = "postgres"
  instance_class                      = "db.t4g.micro"
  iam_database_authentication_enabled = var.iam
}

resource "aws_db_instance" "engine" { # want unknown
  engine         = var.engine
  instance_class = "db.t4g.micro"
}
