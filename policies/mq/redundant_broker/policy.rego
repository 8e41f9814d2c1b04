# METADATA
# title: Message brokers run in more than one zone
# description: |
#   A single-instance broker is down whenever its host or its zone is, and
#   during every maintenance window; messages wait or are refused.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/amazon-mq-broker-architecture.html
#     description: Broker architecture
# custom:
#   resources: [aws_mq_broker]
#   scope: resource
#   evidence:
#     - practice: rel_fault_isolation_multiaz_region_system
#       strength: direct
#     - practice: rel_withstand_component_failures_failover2good
#       strength: direct
#   risk: high
#   remediation: |
#     Choose an active/standby pair for ActiveMQ, or a cluster for RabbitMQ. The
#     mode cannot be changed: a new broker is made.
#
#     ```terraform
#     resource "aws_mq_broker" "example" {
#       deployment_mode = "ACTIVE_STANDBY_MULTI_AZ" # CLUSTER_MULTI_AZ for RabbitMQ
#     }
#     ```
package policies.mq.redundant_broker

import data.lib.verdict

# Default: SINGLE_INSTANCE (provider 5.100, deployment_mode).
fail contains verdict.fail("the broker is a single instance", "deployment_mode") if not redundant

redundant if input.values.deployment_mode in {"ACTIVE_STANDBY_MULTI_AZ", "CLUSTER_MULTI_AZ"}
