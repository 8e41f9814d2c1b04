resource "aws_sns_topic_policy" "role" {
  arn = "arn:aws:sns:eu-west-1:111122223333:t"
  policy = jsonencode({ # want "statement 1 allows every action on the topic"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/app" }, Action = "sns:*", Resource = "*" }]
  })
}

resource "aws_sns_topic_policy" "organization" {
  arn = "arn:aws:sns:eu-west-1:111122223333:t"
  policy = jsonencode({ # want "statement \"Org\" allows every action"
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Org"
      Effect    = "Allow"
      Principal = "*"
      Action    = ["*"]
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
    }]
  })
}

resource "aws_sns_topic_policy" "service" {
  arn = "arn:aws:sns:eu-west-1:111122223333:t"
  policy = jsonencode({ # want "statement 1 allows every action"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "events.amazonaws.com" }, Action = "sns:*", Resource = "*" }]
  })
}
