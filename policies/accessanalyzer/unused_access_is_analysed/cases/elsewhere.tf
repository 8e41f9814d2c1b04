# What is not in a configuration may be set by another.
# want unknown
resource "aws_accessanalyzer_analyzer" "a" {
  analyzer_name = "a"
}
