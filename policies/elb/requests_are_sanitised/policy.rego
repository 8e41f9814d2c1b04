# METADATA
# title: Application balancers drop invalid headers and use a safe desync mode
# description: |
#   Header names that no standard allows and requests of which two servers see a
#   different end are how attackers smuggle one request inside another, past the
#   checks in front. The balancer can drop the first, and refuse the second.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
#     description: "Application Load Balancers: load balancer attributes"
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/config-desync-mitigation-mode.html
#     description: Configure desync mitigation mode for your Classic Load Balancer
# custom:
#   resources: [aws_alb, aws_elb, aws_lb]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: direct
#   risk: medium
#   remediation: |
#     Drop invalid headers and keep the desync mitigation at "defensive" or
#     "strictest". Check first that no client sends headers with other
#     characters than letters, digits and hyphens.
#
#     ```terraform
#     resource "aws_lb" "example" {
#       subnets                    = aws_subnet.public[*].id
#       drop_invalid_header_fields = true
#       desync_mitigation_mode     = "defensive"
#     }
#     ```
package policies.elb.requests_are_sanitised

import data.lib.verdict

# Default: false (Elastic Load Balancing API,
# routing.http.drop_invalid_header_fields.enabled).
fail contains verdict.fail("invalid headers are passed on", "drop_invalid_header_fields") if {
	input.type != "aws_elb"
	not input.values.drop_invalid_header_fields == true
}

# Default: defensive.
fail contains verdict.fail("requests that smuggle another are passed on", "desync_mitigation_mode") if {
	input.values.desync_mitigation_mode == "monitor"
}

skip if input.values.load_balancer_type in {"network", "gateway"}
