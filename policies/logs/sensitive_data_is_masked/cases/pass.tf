resource "aws_cloudwatch_log_group" "g" {
  name = "g"
}

resource "aws_cloudwatch_log_data_protection_policy" "p" {
  log_group_name  = aws_cloudwatch_log_group.g.name
  policy_document = "{}"
}
