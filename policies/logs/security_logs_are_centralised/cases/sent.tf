resource "aws_cloudwatch_log_group" "g" {
  name = "g"
}

resource "aws_cloudwatch_log_subscription_filter" "s" {
  name            = "s"
  log_group_name  = aws_cloudwatch_log_group.g.name
  filter_pattern  = ""
  destination_arn = "arn:aws:logs:eu-west-1:210987654321:destination:central"
}
