resource "aws_sns_topic_subscription" "https" {
  topic_arn = "arn:aws:sns:eu-west-1:111122223333:t"
  protocol  = "https"
  endpoint  = "https://example.com/messages"
}

resource "aws_sns_topic_subscription" "queue" {
  topic_arn = "arn:aws:sns:eu-west-1:111122223333:t"
  protocol  = "sqs"
  endpoint  = "arn:aws:sqs:eu-west-1:111122223333:q"
}
