resource "aws_db_instance" "db" {
  engine            = "mysql"
  instance_class    = "db.t4g.micro"
  storage_encrypted = false # want "the storage is not encrypted"
}
