# want unknown
# Somebody else may have made the subscription.
resource "aws_db_instance" "db" {
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}
