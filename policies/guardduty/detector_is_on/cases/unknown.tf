variable "on" {
  type = bool
}

# want unknown
resource "aws_guardduty_detector" "d" {
  enable = var.on
}
