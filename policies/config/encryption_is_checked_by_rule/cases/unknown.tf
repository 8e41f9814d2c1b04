variable "check" {
  type = string
}

# want unknown
resource "aws_config_config_rule" "r" {
  name = "r"

  source {
    owner             = "AWS"
    source_identifier = var.check
  }
}
