# What is not in a configuration may be set by another.
# want unknown
resource "aws_accessanalyzer_analyzer" "unused" {
  analyzer_name = "a"
  type          = "ACCOUNT_UNUSED_ACCESS"
}
