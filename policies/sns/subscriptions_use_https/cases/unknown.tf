variable "protocol" {
  type = string
}

resource "aws_sns_topic_subscription" "s" { # want unknown
  topic_arn = "arn:aws:sns:eu-west-1:111122223333:t"
  protocol  = var.protocol
  endpoint  = "https://example.com/messages"
}
