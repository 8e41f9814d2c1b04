# METADATA
# title: Changes to databases reach somebody
# description: |
#   RDS reports when a database's configuration changes, when it fails over and
#   when its parameters are touched. Nobody learns of it unless a subscription
#   or a rule of EventBridge carries these events to a topic or a function.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.html
#     description: Working with Amazon RDS event notification
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_event_subscription
#     description: aws_db_event_subscription
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#     - practice: sec_detect_investigate_events_logs
#       strength: partial
#   risk: low
#   remediation: |
#     Subscribe a topic that somebody reads.
#
#     ```terraform
#     resource "aws_db_event_subscription" "example" {
#       name             = "databases"
#       sns_topic        = aws_sns_topic.alerts.arn
#       source_type      = "db-instance"
#       event_categories = ["configuration change", "failure", "maintenance"]
#     }
#     ```
package policies.rds.security_events_are_subscribed

import data.lib.related
import data.lib.verdict

databases if count(related.all("aws_db_instance")) > 0

databases if count(related.all("aws_rds_cluster")) > 0

fail contains verdict.missing("no subscription tells of changes to databases", "aws_db_event_subscription") if {
	not subscribed
	not ruled
}

# Without a source type it is about all, and without categories about all of them
# (RDS API, CreateEventSubscription).
subscribed if {
	some subscription in related.all("aws_db_event_subscription")
	not subscription.values.enabled == false
	about_databases(subscription)
	tells_changes(subscription)
}

about_databases(subscription) if not subscription.values.source_type

about_databases(subscription) if subscription.values.source_type in {"db-instance", "db-cluster", "db-parameter-group", "db-security-group"}

tells_changes(subscription) if count(object.get(subscription.values, "event_categories", [])) == 0

tells_changes(subscription) if "configuration change" in subscription.values.event_categories

ruled if {
	some rule in related.all("aws_cloudwatch_event_rule")
	not rule.values.state == "DISABLED"
	not rule.values.is_enabled == false
	"aws.rds" in json.unmarshal(rule.values.event_pattern).source
}

skip if not databases
