variable "topic" {
  type = string
}

resource "aws_iot_policy" "p" { # want unknown
  name = "p"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iot:Publish", Resource = var.topic }]
  })
}
