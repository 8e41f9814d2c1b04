# METADATA
# title: Reads and writes of objects are recorded
# description: |
#   Management events tell who changed a bucket, not who read what is in it.
#   Without data events nobody can say after a leak which objects were taken.
#   They are off unless a trail or an event data store selects them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
#     description: Logging data events
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudtrail
#     description: aws_cloudtrail
# custom:
#   resources: [aws_cloudtrail]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#     - practice: sec_incident_response_prepare_forensic
#       strength: partial
#   risk: medium
#   remediation: |
#     Select the objects of the buckets that hold what matters. Data events are
#     charged by their number.
#
#     ```terraform
#     resource "aws_cloudtrail" "example" {
#       advanced_event_selector {
#         field_selector {
#           field  = "eventCategory"
#           equals = ["Data"]
#         }
#         field_selector {
#           field  = "resources.type"
#           equals = ["AWS::S3::Object"]
#         }
#       }
#     }
#     ```
package policies.cloudtrail.data_events_cover_sensitive_stores

import data.lib.related
import data.lib.verdict

# Default: management events only (CloudTrail API, PutEventSelectors). Trails share
# the work: it is enough that one of them, or a store, records the objects.
fail contains verdict.fail("reads of objects in S3 are not recorded", "advanced_event_selector") if not recorded("ReadOnly")

fail contains verdict.fail("writes of objects in S3 are not recorded", "advanced_event_selector") if not recorded("WriteOnly")

recorded(kind) if {
	some trail in related.all("aws_cloudtrail")
	some selector in trail.values.event_selector
	some resource in selector.data_resource
	resource.type == "AWS::S3::Object"
	object.get(selector, "read_write_type", "All") in {"All", kind}
}

recorded(kind) if {
	some trail in related.all("aws_cloudtrail")
	some selector in trail.values.advanced_event_selector
	selects(selector, kind)
}

recorded(kind) if {
	some store in related.all("aws_cloudtrail_event_data_store")
	some selector in store.values.advanced_event_selector
	selects(selector, kind)
}

selects(selector, kind) if {
	some field in selector.field_selector
	field.field == "resources.type"
	"AWS::S3::Object" in field.equals
	not leaves_out(selector, kind)
}

leaves_out(selector, "WriteOnly") if {
	some field in selector.field_selector
	field.field == "readOnly"
	"true" in field.equals
}

leaves_out(selector, "ReadOnly") if {
	some field in selector.field_selector
	field.field == "readOnly"
	"false" in field.equals
}
