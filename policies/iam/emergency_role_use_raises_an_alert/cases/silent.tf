# complete
resource "aws_iam_role" "r" { # want "nothing tells when this emergency role is used"
  name               = "break-glass"
  assume_role_policy = "{}"
}

resource "aws_cloudwatch_event_rule" "other" {
  event_pattern = jsonencode({ source = ["aws.health"] })
}
