resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = "logs-of-ours"
}

resource "aws_cloudwatch_event_rule" "root" {
  name = "root"

  event_pattern = jsonencode({
    detail-type = ["AWS Console Sign In via CloudTrail"]
    detail      = { userIdentity = { type = ["Root"] } }
  })
}

resource "aws_cloudwatch_event_target" "root" {
  rule = aws_cloudwatch_event_rule.root.name
  arn  = "arn:aws:sns:us-east-1:123456789012:security"
}
