# data/sensitive_stores_have_stronger_protection speaks of it.
resource "aws_backup_vault" "v" {
  name = "payments"
  tags = { data-classification = "confidential" }
}
