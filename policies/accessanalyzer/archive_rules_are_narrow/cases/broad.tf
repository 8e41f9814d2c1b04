resource "aws_accessanalyzer_archive_rule" "public" {
  analyzer_name = "a"
  rule_name     = "r"

  filter { # want "all findings are archived of which only isPublic is asked"
    criteria = "isPublic"
    eq       = ["true"]
  }
}
