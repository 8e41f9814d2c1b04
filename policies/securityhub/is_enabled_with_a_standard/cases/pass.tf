resource "aws_securityhub_account" "h" {
  enable_default_standards = false
}

resource "aws_securityhub_standards_subscription" "s" {
  standards_arn = "arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0"
  depends_on    = [aws_securityhub_account.h]
}
