resource "aws_budgets_budget" "b" { # want "the cost budget tells nobody"
  budget_type  = "COST"
  limit_amount = "100"
  limit_unit   = "USD"
  time_unit    = "MONTHLY"
}
