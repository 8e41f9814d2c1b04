variable "reason" {
  type = string
}

resource "aws_securityhub_standards_control" "c" { # want unknown
  standards_control_arn = "arn:aws:securityhub:eu-west-1:123456789012:control/c/1"
  control_status        = "DISABLED"
  disabled_reason       = var.reason
}
