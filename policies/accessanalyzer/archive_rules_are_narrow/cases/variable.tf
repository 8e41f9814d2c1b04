variable "criteria" {}

resource "aws_accessanalyzer_archive_rule" "r" { # want unknown
  analyzer_name = "a"
  rule_name     = "r"

  filter {
    criteria = var.criteria
    eq       = ["true"]
  }
}
