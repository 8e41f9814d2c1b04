resource "aws_iam_role" "reference" {
  name               = "break-glass"
  assume_role_policy = "{}"
}

resource "aws_cloudwatch_event_rule" "reference" {
  event_pattern = jsonencode({
    detail = { eventName = ["AssumeRole"], requestParameters = { roleArn = [aws_iam_role.reference.arn] } }
  })
}

resource "aws_iam_role" "name" {
  name               = "emergency-admin"
  assume_role_policy = "{}"
}

resource "aws_cloudwatch_log_metric_filter" "name" {
  name           = "f"
  log_group_name = "trail"
  pattern        = "{ $.requestParameters.roleArn = \"*role/emergency-admin\" }"

  metric_transformation {
    name      = "m"
    namespace = "n"
    value     = "1"
  }
}

# Not for emergencies: no verdict.
resource "aws_iam_role" "reader" {
  name               = "reader"
  assume_role_policy = "{}"
}
