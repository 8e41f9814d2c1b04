# METADATA
# title: Security logs flow to one place
# description: |
#   An incident does not stop at the border of an account or a region. Where
#   logs of all of them come together, one question is enough, and who owns one
#   account cannot erase its traces.
# related_resources:
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_detect_investigate_events_logs.html
#     description: Capture logs, findings, and metrics in standardized locations
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/securitylake_data_lake
#     description: aws_securitylake_data_lake
# custom:
#   scope: account
#   evidence:
#     - practice: sec_detect_investigate_events_logs
#       strength: direct
#       polarity: presence
#   risk: medium
#   remediation: |
#     Make a trail of the organisation, a security lake, or send log groups to
#     an account for logs.
#
#     ```terraform
#     resource "aws_cloudtrail" "organization" {
#       name                  = "organization"
#       s3_bucket_name        = "logs-of-the-organization"
#       is_multi_region_trail = true
#       is_organization_trail = true
#     }
#     ```
package policies.logs.security_logs_are_centralised

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("security logs flow to no common place", "aws_securitylake_data_lake") if not central

central if count(related.all("aws_securitylake_data_lake")) > 0

central if count(related.all("aws_oam_link")) > 0

central if {
	some trail in related.all("aws_cloudtrail")
	trail.values.is_organization_trail == true
}

central if {
	some aggregator in related.all("aws_config_configuration_aggregator")
	some _ in aggregator.values.organization_aggregation_source
}

central if {
	some filter in related.all("aws_cloudwatch_log_subscription_filter")
	contains(filter.values.destination_arn, ":destination:")
}
