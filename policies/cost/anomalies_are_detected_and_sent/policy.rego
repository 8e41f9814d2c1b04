# METADATA
# title: Unusual spending is detected, and somebody is told
# description: |
#   A budget tells when a limit is passed, at the end of the month. A monitor for anomalies
#   learns what a service costs on a usual day and tells within a day or two when it costs more: a loop
#   that calls itself, a cluster that nobody took down, keys that somebody stole. One without a subscriber
#   tells nobody.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cost-management/latest/userguide/manage-ad.html
#     description: Detecting unusual spend with AWS Cost Anomaly Detection
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ce_anomaly_subscription
#     description: aws_ce_anomaly_subscription
# custom:
#   scope: account
#   evidence:
#     - practice: cost_cloud_financial_management_proactive_process
#       strength: partial
#     - practice: cost_cloud_financial_management_usage_report
#       strength: partial
#     - practice: cost_monitor_usage_config_tools
#       strength: partial
#   risk: medium
#   remediation: |
#     Watch all services, and name somebody who reads what is found. In an organization the
#     management account can do so for all accounts.
#
#     ```terraform
#     resource "aws_ce_anomaly_monitor" "services" {
#       name              = "services"
#       monitor_type      = "DIMENSIONAL"
#       monitor_dimension = "SERVICE"
#     }
#
#     resource "aws_ce_anomaly_subscription" "team" {
#       name             = "team"
#       frequency        = "DAILY"
#       monitor_arn_list = [aws_ce_anomaly_monitor.services.arn]
#
#       subscriber {
#         type    = "EMAIL"
#         address = "team@example.com"
#       }
#
#       threshold_expression {
#         dimension {
#           key           = "ANOMALY_TOTAL_IMPACT_ABSOLUTE"
#           match_options = ["GREATER_THAN_OR_EQUAL"]
#           values        = ["100"]
#         }
#       }
#     }
#     ```
package policies.cost.anomalies_are_detected_and_sent

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("nothing watches for unusual spending", "aws_ce_anomaly_monitor") if {
	count(related.all("aws_ce_anomaly_monitor")) == 0
	not member
}

fail contains verdict.missing("nobody is told of unusual spending", "aws_ce_anomaly_subscription") if {
	count(related.all("aws_ce_anomaly_monitor")) > 0
	not heard
	not member
}

unknown contains verdict.unknown("aws_ce_anomaly_monitor", "the management account may watch the spending of all accounts") if {
	member
	not heard
}

heard if {
	some subscription in related.all("aws_ce_anomaly_subscription")
	count(subscription.values.subscriber) > 0
}

member if {
	some organization in related.all("aws_organizations_organization")
	organization.values.master_account_id != organization.provider.account
}
