resource "aws_sqs_queue" "inline" {
  policy = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "sqs:SendMessage", Resource = "*" }]
  })
}

resource "aws_sqs_queue" "q" {}

resource "aws_sqs_queue_policy" "q" {
  queue_url = aws_sqs_queue.q.id
  policy = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sqs:*", Resource = aws_sqs_queue.q.arn }]
  })
}

resource "aws_sqs_queue_policy" "wildcard" {
  queue_url = aws_sqs_queue.q.id
  policy = jsonencode({ # want "lets everyone in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "sqs:SendMessage"
      Resource  = aws_sqs_queue.q.arn
      Condition = { StringLike = { "aws:SourceAccount" = "*" } }
    }]
  })
}
