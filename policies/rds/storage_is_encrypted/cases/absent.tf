resource "aws_db_instance" "db" { # want "the storage is not encrypted"
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}
