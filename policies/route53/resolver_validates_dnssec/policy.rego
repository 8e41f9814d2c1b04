# METADATA
# title: VPC resolvers validate DNSSEC
# description: |
#   A resolver that does not check signatures believes a forged answer, and
#   sends traffic, with its credentials, where an attacker waits.
# related_resources:
#   - ref: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dnssec-validation.html
#     description: Enabling DNSSEC validation in Amazon Route 53
# custom:
#   resources: [aws_default_vpc, aws_vpc]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#   risk: low
#   remediation: |
#     Turn validation on. Names whose zones are signed wrongly stop resolving.
#
#     ```terraform
#     resource "aws_route53_resolver_dnssec_config" "example" {
#       resource_id = aws_vpc.example.id
#     }
#     ```
package policies.route53.resolver_validates_dnssec

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("answers of DNS are not validated", "aws_route53_resolver_dnssec_config") if {
	count(related.to(input, "aws_route53_resolver_dnssec_config", "resource_id")) == 0
}
