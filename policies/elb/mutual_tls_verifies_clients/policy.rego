# METADATA
# title: Where mutual TLS is configured, client certificates are verified
# description: |
#   Mutual TLS keeps strangers out only where the balancer checks the
#   certificate that they show. Passed through, or accepted after its end, it is
#   no proof of anything unless each service behind checks it again.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html
#     description: Mutual authentication with TLS in Application Load Balancer
# custom:
#   resources: [aws_alb_listener, aws_lb_listener]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: direct
#   risk: low
#   remediation: |
#     Let the balancer verify certificates against a trust store, and refuse
#     expired ones.
#
#     ```terraform
#     resource "aws_lb_listener" "https" {
#       load_balancer_arn = aws_lb.example.arn
#       port              = 443
#       protocol          = "HTTPS"
#       ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
#       certificate_arn   = aws_acm_certificate.example.arn
#
#       mutual_authentication {
#         mode            = "verify"
#         trust_store_arn = aws_lb_trust_store.example.arn
#       }
#
#       default_action {
#         type             = "forward"
#         target_group_arn = aws_lb_target_group.example.arn
#       }
#     }
#     ```
package policies.elb.mutual_tls_verifies_clients

import data.lib.verdict

fail contains verdict.fail("client certificates are passed on unverified", sprintf("mutual_authentication[%d].mode", [i])) if {
	some i, mutual in input.values.mutual_authentication
	mutual.mode == "passthrough"
}

fail contains verdict.fail("expired client certificates are accepted", sprintf("mutual_authentication[%d].ignore_client_certificate_expiry", [i])) if {
	some i, mutual in input.values.mutual_authentication
	mutual.ignore_client_certificate_expiry == true
}

# Most listeners ask for no client certificate.
skip if not asked

asked if {
	some mutual in input.values.mutual_authentication
	mutual.mode != "off"
}
