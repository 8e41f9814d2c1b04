resource "aws_sns_topic" "t" {
  name = "t"
}

resource "aws_sns_topic_data_protection_policy" "t" {
  arn = aws_sns_topic.t.arn
  policy = jsonencode({
    Name    = "t"
    Version = "2021-06-01"
    Statement = [{
      DataDirection  = "Inbound"
      DataIdentifier = ["arn:aws:dataprotection::aws:data-identifier/CreditCardNumber"]
      Principal      = ["*"]
      Operation      = { Deny = {} }
    }]
  })
}
