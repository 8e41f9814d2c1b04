# complete
# want "no subscription tells of changes"
resource "aws_db_instance" "db" {
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}

resource "aws_db_event_subscription" "backups" {
  sns_topic        = "arn:aws:sns:eu-west-1:111122223333:alerts"
  source_type      = "db-instance"
  event_categories = ["backup"]
}

resource "aws_db_event_subscription" "off" {
  sns_topic = "arn:aws:sns:eu-west-1:111122223333:alerts"
  enabled   = false
}
