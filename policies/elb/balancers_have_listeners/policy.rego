# METADATA
# title: Load balancers have a listener
# description: |
#   A load balancer is paid for by the hour. Without a listener it accepts no
#   connection: it was left over, or never put into use.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html
#     description: Listeners for your Application Load Balancers
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener
#     description: aws_lb_listener
# custom:
#   resources: [aws_alb, aws_lb]
#   scope: workload
#   evidence:
#     - practice: cost_decomissioning_resources_decommission
#       strength: partial
#       polarity: absence
#     - practice: sus_sus_user_a4
#       strength: partial
#       polarity: absence
#     - practice: sus_sus_software_a3
#       strength: partial
#       polarity: absence
#   remediation: |
#     Remove the load balancer, or give it the listener that it was made for.
#
#     ```terraform
#     resource "aws_lb_listener" "example" {
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
package policies.elb.balancers_have_listeners

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("the load balancer has no listener", "aws_lb_listener") if {
	count(related.to(input, "aws_lb_listener", "load_balancer_arn")) == 0
	count(related.to(input, "aws_alb_listener", "load_balancer_arn")) == 0
}
