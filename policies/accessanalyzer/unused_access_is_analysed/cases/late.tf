resource "aws_accessanalyzer_analyzer" "a" {
  analyzer_name = "a"
  type          = "ACCOUNT_UNUSED_ACCESS"

  configuration {
    unused_access {
      unused_access_age = 365 # want "permissions count as unused only after 365 days"
    }
  }
}
