variable "exports" {
  type = list(string)
}

resource "aws_db_instance" "db" { # want unknown
  engine                          = "postgres"
  instance_class                  = "db.t4g.micro"
  enabled_cloudwatch_logs_exports = var.exports
}

resource "aws_neptune_cluster" "n" { # want unknown
  cluster_identifier             = "n"
  enable_cloudwatch_logs_exports = var.exports
}
