# Nothing is said: another name proves little.
resource "aws_db_instance" "own" {
  engine         = "postgres"
  instance_class = "db.t4g.micro"
  username       = "orders_owner"
}
