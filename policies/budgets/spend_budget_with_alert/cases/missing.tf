# complete
# want "no cost budget watches the spending"
resource "aws_budgets_budget" "usage" {
  budget_type  = "USAGE"
  limit_amount = "100"
  limit_unit   = "GB"
  time_unit    = "MONTHLY"
}
