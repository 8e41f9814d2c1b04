resource "aws_sns_topic_subscription" "s" {
  topic_arn = "arn:aws:sns:eu-west-1:111122223333:t"
  protocol  = "http" # want "plain HTTP"
  endpoint  = "http://example.com/messages"
}
