# METADATA
# title: Where Shield Advanced is subscribed, public entry points are protected by it
# description: |
#   Shield Advanced is paid for the account, but protects only the resources
#   that are named. An entry point that was added later and never named stays
#   without the detection, the response team and the cost protection.
# related_resources:
#   - ref: https://docs.aws.amazon.com/waf/latest/developerguide/ddos-advanced-summary.html
#     description: AWS Shield Advanced overview
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/shield_protection
#     description: aws_shield_protection
# custom:
#   resources:
#     - aws_alb
#     - aws_cloudfront_distribution
#     - aws_eip
#     - aws_elb
#     - aws_globalaccelerator_accelerator
#     - aws_lb
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_auto_protect
#       strength: direct
#     - practice: sec_network_protection_inspection
#       strength: partial
#   risk: medium
#   remediation: |
#     Protect the entry point.
#
#     ```terraform
#     resource "aws_shield_protection" "example" {
#       name         = "example"
#       resource_arn = aws_lb.example.arn
#     }
#     ```
package policies.shield.public_entry_points_have_advanced_protection

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("it is not protected by Shield Advanced", "aws_shield_protection") if {
	count(related.to(input, "aws_shield_protection", "resource_arn")) == 0
}

# Without a subscription there is nothing to protect with.
skip if count(related.all("aws_shield_subscription")) == 0

skip if input.values.internal == true

# A disabled distribution or accelerator serves nobody.
skip if input.values.enabled == false

# A gateway balancer has no public address; a network balancer is protected by its
# elastic addresses.
skip if input.values.load_balancer_type in {"gateway", "network"}
