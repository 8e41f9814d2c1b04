# METADATA
# title: Listener certificates are issued by ACM
# description: |
#   A certificate that was uploaded to IAM expires on a day that nobody watches,
#   and its private key has been on somebody's disk. ACM makes the key where it
#   never leaves, and renews the certificate.
# related_resources:
#   - ref: https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html
#     description: Managed certificate renewal in AWS Certificate Manager
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html
#     description: Manage server certificates in IAM
# custom:
#   resources: [aws_alb_listener, aws_elb, aws_lb_listener, aws_lb_listener_certificate]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_key_cert_mgmt
#       strength: direct
#   risk: medium
#   remediation: |
#     Request the certificate from ACM and name it in the listener.
#
#     ```terraform
#     resource "aws_lb_listener" "https" {
#       load_balancer_arn = aws_lb.example.arn
#       port              = 443
#       protocol          = "HTTPS"
#       ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
#       certificate_arn   = aws_acm_certificate.example.arn
#
#       default_action {
#         type             = "forward"
#         target_group_arn = aws_lb_target_group.example.arn
#       }
#     }
#     ```
package policies.elb.certificates_come_from_acm

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("the certificate is kept in IAM", "certificate_arn") if in_iam(input.values.certificate_arn)

fail contains verdict.fail("the certificate is kept in IAM", sprintf("listener[%d].ssl_certificate_id", [i])) if {
	some i, listener in input.values.listener
	in_iam(listener.ssl_certificate_id)
}

# A reference does not show where the certificate is.
fail contains verdict.fail("the certificate is kept in IAM", attribute) if {
	not in_acm
	some certificate in related.all("aws_iam_server_certificate")
	some attribute, users in used(certificate)
	some user in users
	user.key == input.key
}

used(certificate) := {
	"certificate_arn": array.concat(
		related.to(certificate, "aws_lb_listener", "certificate_arn"),
		array.concat(related.to(certificate, "aws_alb_listener", "certificate_arn"), related.to(certificate, "aws_lb_listener_certificate", "certificate_arn")),
	),
	"listener": related.to(certificate, "aws_elb", "listener.ssl_certificate_id"),
}

in_iam(arn) if contains(arn, ":server-certificate/")

in_acm if regex.match(`^arn:[^:]*:acm:`, input.values.certificate_arn)

in_acm if {
	input.type == "aws_elb"
	every listener in input.values.listener {
		regex.match(`^(arn:[^:]*:acm:|$)`, object.get(listener, "ssl_certificate_id", ""))
	}
}

# Without a certificate there is nothing to ask.
skip if {
	input.type != "aws_elb"
	not input.values.certificate_arn
}

skip if {
	input.type == "aws_elb"
	not certified
}

certified if {
	some listener in input.values.listener
	listener.ssl_certificate_id != ""
}
