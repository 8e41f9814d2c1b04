resource "aws_iot_policy" "all" {
  name = "all"
  policy = jsonencode({ # want "statement 1 allows every action"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iot:*", Resource = "*" }]
  })
}

resource "aws_iot_policy" "topics" {
  name = "topics"
  policy = jsonencode({ # want "allows iot:Publish on every topic"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["iot:Connect", "iot:Publish"], Resource = "*" }]
  })
}

resource "aws_iot_policy" "arn" {
  name = "arn"
  policy = jsonencode({ # want "allows iot:Subscribe on every topic"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iot:Subscribe", Resource = "arn:aws:iot:eu-west-1:123456789012:topicfilter/*" }]
  })
}
