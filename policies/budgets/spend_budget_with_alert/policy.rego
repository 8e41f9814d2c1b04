# METADATA
# title: A cost budget tells somebody when money runs away
# description: |
#   Without a budget the first sign of a mistake that costs money is the
#   invoice. A budget with a subscriber says so within a day.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-managing-costs.html
#     description: Managing your costs with AWS Budgets
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/budgets_budget
#     description: aws_budgets_budget
# custom:
#   scope: workload
#   evidence:
#     - practice: cost_cloud_financial_management_budget_forecast
#       strength: partial
#     - practice: cost_cloud_financial_management_usage_report
#       strength: partial
#     - practice: cost_govern_usage_goal_target
#       strength: partial
#     - practice: cost_govern_usage_controls
#       strength: partial
#   remediation: |
#     Make a budget with somebody to tell.
#
#     ```terraform
#     resource "aws_budgets_budget" "monthly" {
#       name         = "monthly"
#       budget_type  = "COST"
#       limit_amount = "1000"
#       limit_unit   = "USD"
#       time_unit    = "MONTHLY"
#
#       notification {
#         comparison_operator        = "GREATER_THAN"
#         threshold                  = 80
#         threshold_type             = "PERCENTAGE"
#         notification_type          = "ACTUAL"
#         subscriber_email_addresses = ["team@example.com"]
#       }
#     }
#     ```
package policies.budgets.spend_budget_with_alert

import data.lib.related
import data.lib.verdict

budgets := [b | some b in related.all("aws_budgets_budget"); b.values.budget_type == "COST"]

fail contains verdict.missing("no cost budget watches the spending", "aws_budgets_budget") if count(budgets) == 0

fail contains verdict.at(budget, "the cost budget tells nobody", "notification") if {
	not heard
	some budget in budgets
}

heard if {
	some budget in budgets
	some notification in budget.values.notification
	subscribed(notification)
}

subscribed(notification) if count(notification.subscriber_email_addresses) > 0

subscribed(notification) if count(notification.subscriber_sns_topic_arns) > 0
