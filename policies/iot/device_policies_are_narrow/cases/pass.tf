resource "aws_iot_policy" "own" {
  name = "own"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iot:Publish", Resource = "arn:aws:iot:eu-west-1:123456789012:topic/$${iot:Connection.Thing.ThingName}/*" }, { Effect = "Allow", Action = "iot:Connect", Resource = "*" }]
  })
}
