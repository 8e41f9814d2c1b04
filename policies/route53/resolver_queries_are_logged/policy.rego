# METADATA
# title: DNS queries made from each VPC are logged
# description: |
#   Malware asks for the names of its masters before it talks to them. The log
#   of a VPC's queries shows which machine asked, and when it began.
# related_resources:
#   - ref: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html
#     description: Resolver query logging
# custom:
#   resources: [aws_default_vpc, aws_vpc]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#     - practice: sec_network_protection_inspection
#       strength: partial
#     - practice: sec_incident_response_prepare_forensic
#       strength: partial
#   risk: low
#   remediation: |
#     Associate the VPC with a query log configuration; one serves many VPCs.
#
#     ```terraform
#     resource "aws_route53_resolver_query_log_config_association" "example" {
#       resolver_query_log_config_id = aws_route53_resolver_query_log_config.example.id
#       resource_id                  = aws_vpc.example.id
#     }
#     ```
package policies.route53.resolver_queries_are_logged

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("queries made in the VPC are not logged", "aws_route53_resolver_query_log_config_association") if {
	count(related.to(input, "aws_route53_resolver_query_log_config_association", "resource_id")) == 0
}
