resource "aws_db_instance" "db" {
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}

resource "aws_cloudwatch_event_rule" "rds" {
  name          = "rds"
  event_pattern = jsonencode({ source = ["aws.rds"] })
}
