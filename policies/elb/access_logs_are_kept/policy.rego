# METADATA
# title: Load balancers write access logs
# description: |
#   The log of a load balancer tells which address asked for what, and what it
#   got: the first thing to look at after an attack, and nothing else records
#   it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
#     description: Access logs for your Application Load Balancer
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/access-log-collection.html
#     description: Access logs for your Classic Load Balancer
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
#     description: Access logs for your Network Load Balancer
# custom:
#   resources: [aws_alb, aws_elb, aws_lb]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#   risk: medium
#   remediation: |
#     Write the log to a bucket that the load balancing service may write to.
#
#     ```terraform
#     resource "aws_lb" "example" {
#       subnets = aws_subnet.public[*].id
#
#       access_logs {
#         bucket  = aws_s3_bucket.logs.id
#         enabled = true
#       }
#     }
#     ```
package policies.elb.access_logs_are_kept

import data.lib.related
import data.lib.verdict

# Default: off (provider 5, aws_lb access_logs.enabled).
fail contains verdict.fail("no access log is written", "access_logs[0].enabled") if {
	input.type != "aws_elb"
	not on
}

# With the block, on by default (aws_elb access_logs.enabled).
fail contains verdict.fail("no access log is written", "access_logs[0].enabled") if {
	input.type == "aws_elb"
	not classic_on
}

on if {
	some log in input.values.access_logs
	log.enabled == true
}

classic_on if {
	some log in input.values.access_logs
	written(log)
}

written(log) if not log.enabled == false

# A gateway balancer has no access log, a network balancer one of its TLS
# listeners only.
skip if input.values.load_balancer_type == "gateway"

skip if {
	input.values.load_balancer_type == "network"
	not ends_tls
}

ends_tls if {
	some type in ["aws_lb_listener", "aws_alb_listener"]
	some listener in related.to(input, type, "load_balancer_arn")
	listener.values.protocol == "TLS"
}
