# METADATA
# title: Instances in groups are replaced with fresh images within a set age
# description: |
#   A machine that runs for months collects changes that nobody wrote down, and
#   misses the patches of the newer images. One that is replaced every few weeks
#   has neither, and whoever got in is out again.
# related_resources:
#   - ref: https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-max-instance-lifetime.html
#     description: Replace Auto Scaling instances based on maximum instance lifetime
#   - ref: https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-instance-refresh.html
#     description: Use an instance refresh to update instances
# custom:
#   resources: [aws_autoscaling_group]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_hardened_images
#       strength: partial
#     - practice: sec_protect_compute_auto_protection
#       strength: partial
#   risk: low
#   remediation: |
#     Give the instances a maximum lifetime; at least a day.
#
#     ```terraform
#     resource "aws_autoscaling_group" "example" {
#       min_size              = 2
#       max_size              = 4
#       max_instance_lifetime = 1209600
#
#       launch_template {
#         id      = aws_launch_template.example.id
#         version = "$Latest"
#       }
#     }
#     ```
package policies.autoscaling.instances_are_replaced_regularly

import data.lib.verdict

# Default: no limit (Auto Scaling API, MaxInstanceLifetime).
fail contains verdict.fail("instances may run for ever", "max_instance_lifetime") if {
	not limited
	not refreshed
}

limited if input.values.max_instance_lifetime > 0

# Replaced with each change of the template.
refreshed if count(input.values.instance_refresh) > 0
