# METADATA
# title: Groups behind a load balancer replace what it finds unhealthy
# description: |
#   A group that looks only at the machine keeps an instance whose application
#   has hung: the load balancer takes it out of service, and nothing puts
#   another in its place.
# related_resources:
#   - ref: https://docs.aws.amazon.com/autoscaling/ec2/userguide/health-checks-overview.html
#     description: Health checks for instances in an Auto Scaling group
# custom:
#   resources: [aws_autoscaling_group]
#   scope: resource
#   evidence:
#     - practice: rel_withstand_component_failures_auto_healing_system
#       strength: direct
#     - practice: rel_adapt_to_changes_reactive_adapt_auto
#       strength: direct
#     - practice: rel_withstand_component_failures_monitoring_health
#       strength: partial
#     - practice: rel_withstand_component_failures_failover2good
#       strength: partial
#   risk: high
#   remediation: |
#     Let the group use the load balancer's health checks, with a grace period
#     that covers the start of the application.
#
#     ```terraform
#     resource "aws_autoscaling_group" "example" {
#       health_check_type         = "ELB"
#       health_check_grace_period = 300
#     }
#     ```
package policies.autoscaling.uses_load_balancer_health

import data.lib.related
import data.lib.verdict

# Default: EC2 (Auto Scaling API, CreateAutoScalingGroup, HealthCheckType).
fail contains verdict.fail("the load balancer's health checks are not used", "health_check_type") if {
	balanced
	not balancer_decides
}

skip if not balanced

balancer_decides if contains(input.values.health_check_type, "ELB")

balanced if count(input.values.target_group_arns) > 0

balanced if count(input.values.load_balancers) > 0

balanced if count(input.values.traffic_source) > 0

balanced if count(related.to(input, "aws_autoscaling_attachment", "autoscaling_group_name")) > 0

balanced if count(related.to(input, "aws_autoscaling_traffic_source_attachment", "autoscaling_group_name")) > 0
