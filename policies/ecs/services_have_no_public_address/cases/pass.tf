resource "aws_ecs_service" "absent" {
  name = "absent"

  network_configuration {
    subnets = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_ecs_service" "bridge" {
  name = "bridge"
}

resource "aws_cloudwatch_event_target" "other" {
  rule = "nightly"
  arn  = "arn:aws:sqs:eu-west-1:123456789012:q"
}

resource "aws_scheduler_schedule" "other" {
  schedule_expression = "rate(1 day)"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = "arn:aws:sqs:eu-west-1:123456789012:q"
    role_arn = "arn:aws:iam::123456789012:role/r"
  }
}
