resource "aws_rds_cluster" "c" {
  engine = "aurora-mysql"
}

resource "aws_db_event_subscription" "changes" {
  sns_topic        = "arn:aws:sns:eu-west-1:111122223333:alerts"
  source_type      = "db-cluster"
  event_categories = ["failover", "configuration change"]
}
