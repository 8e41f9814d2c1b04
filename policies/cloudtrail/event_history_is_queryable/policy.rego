# METADATA
# title: Event data stores keep events long enough, and safe
# description: |
#   An event data store is where an investigation asks its questions. Most
#   intrusions are noticed after weeks: what is kept shorter than 90 days, or
#   can be deleted with one call, is gone when it is needed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-event-data-store-cloudtrail.html
#     description: Event data stores
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudtrail_event_data_store
#     description: aws_cloudtrail_event_data_store
# custom:
#   resources: [aws_cloudtrail_event_data_store]
#   scope: resource
#   evidence:
#     - practice: sec_incident_response_pre_deploy_tools
#       strength: partial
#     - practice: sec_incident_response_prepare_forensic
#       strength: partial
#     - practice: sec_detect_investigate_events_logs
#       strength: partial
#   risk: low
#   remediation: |
#     Leave the protection on and keep events for at least 90 days.
#
#     ```terraform
#     resource "aws_cloudtrail_event_data_store" "example" {
#       name                           = "events"
#       retention_period               = 366
#       termination_protection_enabled = true
#     }
#     ```
package policies.cloudtrail.event_history_is_queryable

import data.lib.verdict

# Default: true (provider 5.100, termination_protection_enabled).
fail contains verdict.fail("the store can be deleted with one call", "termination_protection_enabled") if {
	input.values.termination_protection_enabled == false
}

# Default: 2555 days (provider 5.100, retention_period).
fail contains verdict.fail(sprintf("events are kept for %d days only", [input.values.retention_period]), "retention_period") if {
	input.values.retention_period < 90
}
