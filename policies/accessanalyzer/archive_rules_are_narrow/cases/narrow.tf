resource "aws_accessanalyzer_archive_rule" "bucket" {
  analyzer_name = "a"
  rule_name     = "r"

  filter {
    criteria = "isPublic"
    eq       = ["true"]
  }

  filter {
    criteria = "resource"
    eq       = ["arn:aws:s3:::website"]
  }
}
