resource "aws_securityhub_account" "h" {
  enable_default_standards = false # want "no standard is checked"
}
