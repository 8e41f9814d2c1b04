variable "ssl" {
  type = string
}

resource "aws_db_parameter_group" "value" { # want unknown
  family = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = var.ssl
  }
}

resource "aws_db_instance" "version" { # want unknown
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "elsewhere" { # want unknown
  engine               = "mysql"
  instance_class       = "db.t4g.micro"
  parameter_group_name = "elsewhere"
}
