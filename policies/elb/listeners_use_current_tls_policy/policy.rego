# METADATA
# title: Load balancers refuse TLS older than 1.2
# description: |
#   TLS 1.0 and 1.1 were withdrawn in 2021 because of what they can no longer
#   protect against. A listener that still offers them lets an attacker on the
#   way talk client and server down to them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
#     description: Security policies for your Application Load Balancer
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html
#     description: Predefined SSL security policies for Classic Load Balancers
#   - ref: https://www.rfc-editor.org/rfc/rfc8996
#     description: RFC 8996, which deprecates TLS 1.0 and TLS 1.1
# custom:
#   resources:
#     - aws_alb_listener
#     - aws_elb
#     - aws_lb_listener
#     - aws_lb_ssl_negotiation_policy
#     - aws_load_balancer_policy
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: high
#   remediation: |
#     Name a policy that begins with TLS 1.2. Clients from before about 2014
#     cannot connect any more; the access log tells whether there are any.
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
package policies.elb.listeners_use_current_tls_policy

import data.lib.related
import data.lib.verdict

modern := `^ELBSecurityPolicy-(TLS13-1-[23]-|FS-1-2-|TLS-1-2-)`

# The predefined policies with TLS 1.0 or 1.1, November 2025.
old := `^ELBSecurityPolicy-(20\d\d-\d\d|TLS13-1-[01]-|TLS-1-[01]-|FS-1-1-|FS-2018-06)`

# Default: ELBSecurityPolicy-2016-08 except in the console ("Security policies
# for your Application Load Balancer").
fail contains verdict.fail("the default policy ELBSecurityPolicy-2016-08 offers TLS 1.0", "ssl_policy") if {
	input.type in listeners
	not input.values.ssl_policy
}

fail contains verdict.fail(sprintf("%s offers TLS 1.1 or older", [input.values.ssl_policy]), "ssl_policy") if {
	regex.match(old, input.values.ssl_policy)
}

unknown contains verdict.unknown("ssl_policy", sprintf("%s is none of the policies known here", [input.values.ssl_policy])) if {
	input.values.ssl_policy
	not known
}

listeners := {"aws_lb_listener", "aws_alb_listener"}

known if regex.match(modern, input.values.ssl_policy)

known if regex.match(old, input.values.ssl_policy)

skip if {
	input.type in listeners
	not encrypts
}

encrypts if input.values.protocol in {"HTTPS", "TLS"}

# Policies of classic balancers: predefined by reference, or a list of what is on.
fail contains verdict.fail(sprintf("clients may use %s", [attribute.name]), sprintf("attribute[%d].value", [i])) if {
	some i, attribute in input.values.attribute
	outdated(attribute)
}

fail contains verdict.fail(sprintf("%s offers TLS 1.1 or older", [attribute.value]), sprintf("attribute[%d].value", [i])) if {
	some i, attribute in input.values.attribute
	attribute.name == "Reference-Security-Policy"
	regex.match(old, attribute.value)
}

fail contains verdict.fail(sprintf("clients may use %s", [attribute.name]), sprintf("policy_attribute[%d].value", [i])) if {
	some i, attribute in input.values.policy_attribute
	outdated(attribute)
}

fail contains verdict.fail(sprintf("%s offers TLS 1.1 or older", [attribute.value]), sprintf("policy_attribute[%d].value", [i])) if {
	some i, attribute in input.values.policy_attribute
	attribute.name == "Reference-Security-Policy"
	regex.match(old, attribute.value)
}

outdated(attribute) if {
	attribute.name in {"Protocol-SSLv2", "Protocol-SSLv3", "Protocol-TLSv1", "Protocol-TLSv1.1"}
	lower(attribute.value) == "true"
}

# Without a policy a classic listener gets ELBSecurityPolicy-2016-08.
fail contains verdict.fail("the default policy ELBSecurityPolicy-2016-08 offers TLS 1.0", sprintf("listener[%d]", [i])) if {
	input.type == "aws_elb"
	some i, listener in input.values.listener
	lower(listener.lb_protocol) in {"https", "ssl"}
	not with_policy(listener)
}

with_policy(listener) if {
	some policy in related.to(input, "aws_lb_ssl_negotiation_policy", "load_balancer")
	not elsewhere(policy, listener)
}

with_policy(listener) if {
	some policy in related.to(input, "aws_load_balancer_listener_policy", "load_balancer_name")
	not elsewhere(policy, listener)
}

elsewhere(policy, listener) if policy.values.lb_port != listener.lb_port

elsewhere(policy, listener) if policy.values.load_balancer_port != listener.lb_port
