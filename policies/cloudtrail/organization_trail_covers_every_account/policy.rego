# METADATA
# title: One trail covers all accounts of the organisation
# description: |
#   A trail for the whole organisation records every account from its first
#   minute, and the account itself cannot switch it off. Trails made one by one
#   are forgotten in the account that needed it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html
#     description: Creating a trail for an organization
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudtrail
#     description: aws_cloudtrail
# custom:
#   resources: [aws_organizations_organization]
#   scope: account
#   evidence:
#     - practice: sec_detect_investigate_events_logs
#       strength: direct
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#   risk: medium
#   remediation: |
#     Make a trail of the organisation, in its management account or a delegated
#     administrator.
#
#     ```terraform
#     resource "aws_cloudtrail" "organization" {
#       name                  = "organization"
#       s3_bucket_name        = aws_s3_bucket.trail.id
#       is_multi_region_trail = true
#       is_organization_trail = true
#     }
#     ```
package policies.cloudtrail.organization_trail_covers_every_account

import data.lib.related
import data.lib.verdict

# Defaults: false, both (provider 5.100, is_organization_trail and
# organization_enabled).
fail contains verdict.missing("no trail covers all accounts of the organisation", "aws_cloudtrail") if not covered

covered if {
	some trail in related.all("aws_cloudtrail")
	trail.values.is_organization_trail == true
}

covered if {
	some store in related.all("aws_cloudtrail_event_data_store")
	store.values.organization_enabled == true
}
