# METADATA
# title: Search domains spread their nodes over zones
# description: |
#   A domain whose data nodes share one zone loses the index with that zone.
#   Zone awareness puts nodes and replica shards into two or three zones.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-multiaz.html
#     description: Configuring a multi-AZ domain
# custom:
#   resources: [aws_elasticsearch_domain, aws_opensearch_domain]
#   scope: resource
#   evidence:
#     - practice: rel_fault_isolation_multiaz_region_system
#       strength: direct
#     - practice: rel_withstand_component_failures_failover2good
#       strength: partial
#   risk: high
#   remediation: |
#     Turn on zone awareness, or Multi-AZ with standby, with a number of data
#     nodes that the zones divide.
#
#     ```terraform
#     resource "aws_opensearch_domain" "example" {
#       cluster_config {
#         instance_count         = 2
#         zone_awareness_enabled = true
#       }
#     }
#     ```
package policies.opensearch.zone_awareness

import data.lib.verdict

# Default: false (provider 5.100, zone_awareness_enabled).
fail contains verdict.fail("the data nodes stand in one zone", "cluster_config[0].zone_awareness_enabled") if not spread

spread if {
	some config in input.values.cluster_config
	config.zone_awareness_enabled == true
}

spread if {
	some config in input.values.cluster_config
	config.multi_az_with_standby_enabled == true
}
