# METADATA
# title: Load balancers speak HTTP/2
# description: |
#   Over HTTP/2 a browser sends many requests in one connection and headers are
#   compressed: pages load faster over slow links. Application load balancers
#   speak it unless they are told not to.
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
#     description: Application load balancers
# custom:
#   resources: [aws_alb, aws_lb]
#   scope: resource
#   evidence:
#     - practice: perf_networking_choose_network_protocols_improve_performance
#       strength: partial
#     - practice: perf_networking_load_balancing_distribute_traffic
#       strength: partial
#   risk: medium
#   remediation: |
#     Take the setting away, or turn it on.
#
#     ```terraform
#     resource "aws_lb" "example" {
#       enable_http2 = true
#     }
#     ```
package policies.elb.http2_on

import data.lib.verdict

# Default: true (Elastic Load Balancing, "Load balancer attributes",
# routing.http2.enabled).
fail contains verdict.fail("HTTP/2 is turned off", "enable_http2") if input.values.enable_http2 == false

skip if input.values.load_balancer_type in {"network", "gateway"}
