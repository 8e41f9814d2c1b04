resource "aws_securityhub_standards_control" "c" { # want "without a reason"
  standards_control_arn = "arn:aws:securityhub:eu-west-1:123456789012:control/c/1"
  control_status        = "DISABLED"
}

resource "aws_securityhub_standards_control_association" "a" {
  standards_arn       = "arn:aws:securityhub:::standards/s"
  security_control_id = "IAM.6"
  association_status  = "DISABLED"
  updated_reason      = "" # want "without a reason"
}
