resource "aws_db_instance" "d" {
  engine              = "postgres"
  instance_class      = "db.t4g.micro"
  deletion_protection = true
}

resource "aws_db_instance" "member" {
  engine         = "aurora-mysql"
  instance_class = "db.t4g.medium"
}

resource "aws_cognito_user_pool" "p" {
  name                = "p"
  deletion_protection = "ACTIVE"
}

resource "aws_neptunegraph_graph" "g" {
  graph_name         = "g"
  provisioned_memory = 16
}
