variable "topic" {
  type = string
}

resource "aws_sns_topic" "t" { # want unknown
  name = "t"
}

resource "aws_sns_topic_data_protection_policy" "t" {
  arn    = var.topic
  policy = "{}"
}
