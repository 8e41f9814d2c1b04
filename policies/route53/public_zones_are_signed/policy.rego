# METADATA
# title: Public hosted zones are signed with DNSSEC
# description: |
#   Without DNSSEC a resolver cannot tell a forged answer from a true one, and
#   whoever forges it receives the traffic, and can get a certificate for the
#   name.
# related_resources:
#   - ref: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-configuring-dnssec.html
#     description: Configuring DNSSEC signing in Amazon Route 53
# custom:
#   resources: [aws_route53_zone]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#   risk: low
#   remediation: |
#     Sign the zone, then put the DS record into the parent. Watch the alarms
#     for keys that need action: a broken chain takes the whole zone offline.
#
#     ```terraform
#     resource "aws_route53_hosted_zone_dnssec" "example" {
#       hosted_zone_id = aws_route53_key_signing_key.example.hosted_zone_id
#     }
#     ```
package policies.route53.public_zones_are_signed

import data.lib.related
import data.lib.verdict

signatures := related.to(input, "aws_route53_hosted_zone_dnssec", "hosted_zone_id")

fail contains verdict.missing("the zone is not signed", "aws_route53_hosted_zone_dnssec") if count(signatures) == 0

# The provider's default is SIGNING.
fail contains verdict.at(signature, "the zone is not signed", "signing_status") if {
	some signature in signatures
	signature.values.signing_status == "NOT_SIGNING"
}

skip if count(input.values.vpc) > 0
