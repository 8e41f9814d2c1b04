# METADATA
# title: Public hosted zones log DNS queries
# description: |
#   The queries for a public zone tell which names are being tried, by whom, and
#   since when: often the first sign that someone looks for a way in. They
#   cannot be had afterwards.
# related_resources:
#   - ref: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html
#     description: Public DNS query logging
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route53_query_log
#     description: aws_route53_query_log
# custom:
#   resources: [aws_route53_zone]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: low
#   remediation: |
#     Log to a group in us-east-1 whose resource policy lets Route 53 write.
#
#     ```terraform
#     resource "aws_route53_query_log" "example" {
#       zone_id                  = aws_route53_zone.example.zone_id
#       cloudwatch_log_group_arn = aws_cloudwatch_log_group.route53.arn
#     }
#     ```
package policies.route53.public_zones_log_queries

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("queries for the zone are not logged", "aws_route53_query_log") if {
	count(related.to(input, "aws_route53_query_log", "zone_id")) == 0
}

# A private zone's queries are logged by the resolvers of its VPCs.
skip if count(input.values.vpc) > 0
