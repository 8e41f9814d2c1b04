# METADATA
# title: Trails report unusual activity
# description: |
#   A stolen key shows in how often something is called before anyone reads the
#   single calls. Insights compare the rate of calls and errors with what is
#   usual in the account, and record the difference as an event of its own.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-insights-events-with-cloudtrail.html
#     description: Working with CloudTrail Insights
# custom:
#   resources: [aws_cloudtrail]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#     - practice: sec_incident_response_pre_deploy_tools
#       strength: partial
#   risk: low
#   remediation: |
#     Turn Insights on for calls and errors. They are charged by the number of
#     analysed events.
#
#     ```terraform
#     resource "aws_cloudtrail" "example" {
#       insight_selector {
#         insight_type = "ApiCallRateInsight"
#       }
#       insight_selector {
#         insight_type = "ApiErrorRateInsight"
#       }
#     }
#     ```
package policies.cloudtrail.unusual_activity_is_detected

import data.lib.verdict

# Default: no Insights (CloudTrail API, PutInsightSelectors).
fail contains verdict.fail("unusual activity is not reported", "insight_selector") if not watched

watched if {
	some selector in input.values.insight_selector
	selector.insight_type
}

# The trail that covers all regions is the one to watch.
skip if not input.values.is_multi_region_trail == true
