# data/sensitive_stores_have_stronger_protection speaks of it.
resource "aws_sns_topic" "t" {
  name = "payments"
  tags = { data-classification = "confidential" }
}
