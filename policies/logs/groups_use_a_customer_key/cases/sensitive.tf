# data/sensitive_stores_have_stronger_protection speaks of it.
resource "aws_cloudwatch_log_group" "g" {
  name = "/shop/payments"
  tags = { data-classification = "confidential" }
}
