variable "encrypted" {
  type = bool
}

resource "aws_db_instance" "db" { # want unknown
  engine            = "postgres"
  instance_class    = "db.t4g.micro"
  storage_encrypted = var.encrypted
}
