# METADATA
# title: Load balancer listeners for clients use HTTPS or TLS, or redirect to it
# description: |
#   What goes over plain HTTP is read, and changed, by anyone on the way:
#   cookies, passwords, what is downloaded. A listener for it should do nothing
#   but send clients to HTTPS.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html
#     description: Create an HTTPS listener for your Application Load Balancer
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html
#     description: Action types for listener rules
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-listener-config.html
#     description: Listeners for your Classic Load Balancer
# custom:
#   resources: [aws_alb_listener, aws_elb, aws_lb_listener]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: high
#   remediation: |
#     Listen with HTTPS, and redirect from HTTP.
#
#     ```terraform
#     resource "aws_lb_listener" "http" {
#       load_balancer_arn = aws_lb.example.arn
#       port              = 80
#       protocol          = "HTTP"
#
#       default_action {
#         type = "redirect"
#
#         redirect {
#           port        = "443"
#           protocol    = "HTTPS"
#           status_code = "HTTP_301"
#         }
#       }
#     }
#     ```
package policies.elb.listeners_use_tls

import data.lib.verdict

fail contains verdict.fail("clients are served over plain HTTP", "protocol") if {
	input.type in listeners
	plain
	some action in input.values.default_action
	serves(action)
}

fail contains verdict.fail(sprintf("port %d takes plain HTTP", [listener.lb_port]), sprintf("listener[%d].lb_protocol", [i])) if {
	some i, listener in input.values.listener
	unencrypted(listener)
}

listeners := {"aws_lb_listener", "aws_alb_listener"}

plain if input.values.protocol == "HTTP"

# An application balancer's listener is HTTP by default (aws_lb_listener); that
# of a gateway balancer has neither protocol nor port.
plain if {
	not input.values.protocol
	input.values.port
}

# TCP on the port of plain HTTP.
plain if {
	input.values.protocol == "TCP"
	input.values.port == 80
}

serves(action) if action.type != "redirect"

serves(action) if {
	some redirect in action.redirect
	not redirect.protocol == "HTTPS"
}

unencrypted(listener) if lower(listener.lb_protocol) == "http"

unencrypted(listener) if {
	lower(listener.lb_protocol) == "tcp"
	listener.lb_port == 80
}
