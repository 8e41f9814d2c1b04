resource "aws_db_instance" "db" {
  engine            = "postgres"
  instance_class    = "db.t4g.micro"
  storage_encrypted = true
}

# Terraform takes the text for the boolean.
resource "aws_db_instance" "as_text" {
  engine            = "postgres"
  instance_class    = "db.t4g.micro"
  storage_encrypted = "true"
}
