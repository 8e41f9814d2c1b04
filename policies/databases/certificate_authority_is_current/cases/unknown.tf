variable "ca" {
  type = string
}

resource "aws_db_instance" "db" { # want unknown
  engine             = "postgres"
  instance_class     = "db.t4g.micro"
  ca_cert_identifier = var.ca
}
