resource "aws_securityhub_standards_control" "c" {
  standards_control_arn = "arn:aws:securityhub:eu-west-1:123456789012:control/c/1"
  control_status        = "DISABLED"
  disabled_reason       = "accepted, SEC-1"
}

resource "aws_securityhub_standards_control_association" "a" {
  standards_arn       = "arn:aws:securityhub:::standards/s"
  security_control_id = "IAM.6"
  association_status  = "ENABLED"
}
