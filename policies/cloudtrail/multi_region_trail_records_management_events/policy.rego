# METADATA
# title: A trail records what is done in every region
# description: |
#   CloudTrail answers who did what. A trail of one region, one that leaves IAM
#   and other global services out, or one that is switched off misses just what
#   an intruder does where nobody looks. Event history alone keeps 90 days and
#   can be searched only region by region.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/receive-cloudtrail-log-files-from-multiple-regions.html
#     description: Multi-region trails
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudtrail
#     description: aws_cloudtrail
# custom:
#   scope: account
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#     - practice: sec_detect_investigate_events_logs
#       strength: partial
#     - practice: sec_incident_response_prepare_forensic
#       strength: partial
#   risk: high
#   remediation: |
#     Keep one trail for all regions, with global services and management
#     events, and leave it on. The first copy of management events is free.
#
#     ```terraform
#     resource "aws_cloudtrail" "example" {
#       name                  = "account"
#       s3_bucket_name        = aws_s3_bucket.trail.id
#       is_multi_region_trail = true
#     }
#     ```
package policies.cloudtrail.multi_region_trail_records_management_events

import data.lib.related
import data.lib.verdict

trails := related.all("aws_cloudtrail")

fail contains verdict.missing("no trail records what is done in the account", "aws_cloudtrail") if count(trails) == 0

# Default: false (provider 5.100, is_multi_region_trail).
fail contains verdict.at(trail, "the trail records one region only", "is_multi_region_trail") if {
	not covered
	some trail in trails
	not trail.values.is_multi_region_trail == true
}

# Default: true (provider 5.100, include_global_service_events).
fail contains verdict.at(trail, "the trail leaves global services such as IAM out", "include_global_service_events") if {
	not covered
	some trail in trails
	trail.values.include_global_service_events == false
}

# Default: true (provider 5.100, enable_logging).
fail contains verdict.at(trail, "the trail is switched off", "enable_logging") if {
	not covered
	some trail in trails
	trail.values.enable_logging == false
}

fail contains verdict.at(trail, "the trail leaves management events that write out", "event_selector") if {
	not covered
	some trail in trails
	some _ in trail.values.event_selector
	not records_writes(trail.values)
}

fail contains verdict.at(trail, "the trail leaves management events that write out", "advanced_event_selector") if {
	not covered
	some trail in trails
	some _ in trail.values.advanced_event_selector
	not records_writes(trail.values)
}

covered if {
	some trail in trails
	trail.values.is_multi_region_trail == true
	not trail.values.include_global_service_events == false
	not trail.values.enable_logging == false
	records_writes(trail.values)
}

# Without any selector a trail records all management events (CloudTrail API,
# PutEventSelectors).
records_writes(values) if not selective(values)

records_writes(values) if {
	some selector in values.event_selector
	not selector.include_management_events == false
	not selector.read_write_type == "ReadOnly"
}

records_writes(values) if {
	some selector in values.advanced_event_selector
	some field in selector.field_selector
	field.field == "eventCategory"
	"Management" in field.equals
	not reads_only(selector)
}

selective(values) if some _ in values.event_selector

selective(values) if some _ in values.advanced_event_selector

reads_only(selector) if {
	some field in selector.field_selector
	field.field == "readOnly"
	"true" in field.equals
}
