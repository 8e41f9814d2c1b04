variable "standards" {
  type = bool
}

# want unknown
resource "aws_securityhub_account" "h" {
  enable_default_standards = var.standards
}
