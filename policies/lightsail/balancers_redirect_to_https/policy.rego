# METADATA
# title: Lightsail load balancers redirect HTTP to HTTPS
# description: |
#   Without the redirect, whoever types the name of the site stays on plain
#   HTTP, where what they send is read and changed by anyone on the way.
# related_resources:
#   - ref: https://docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-configure-load-balancer-https-redirection.html
#     description: Configure HTTPS redirection for Lightsail load balancers
# custom:
#   resources: [aws_lightsail_lb]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Attach a certificate and turn the redirect on.
#
#     ```terraform
#     resource "aws_lightsail_lb_https_redirection_policy" "example" {
#       lb_name = aws_lightsail_lb.example.name
#       enabled = true
#     }
#     ```
package policies.lightsail.balancers_redirect_to_https

import data.lib.related
import data.lib.verdict

policies := related.to(input, "aws_lightsail_lb_https_redirection_policy", "lb_name")

fail contains verdict.missing("clients may stay on plain HTTP", "aws_lightsail_lb_https_redirection_policy") if count(policies) == 0

fail contains verdict.at(policy, "clients may stay on plain HTTP", "enabled") if {
	some policy in policies
	policy.values.enabled == false
}
