# METADATA
# title: Database instances have a standby in a second zone
# description: |
#   An instance in one zone stops when that zone does, and during much of its
#   maintenance. With a standby in a second zone the database fails over by
#   itself, usually within two minutes, and no committed write is lost.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html
#     description: Multi-AZ DB instance deployments
# custom:
#   resources: [aws_db_instance]
#   scope: resource
#   evidence:
#     - practice: rel_fault_isolation_multiaz_region_system
#       strength: direct
#     - practice: rel_withstand_component_failures_failover2good
#       strength: direct
#     - practice: rel_withstand_component_failures_auto_healing_system
#       strength: partial
#     - practice: rel_planning_for_recovery_disaster_recovery
#       strength: partial
#   risk: high
#   remediation: |
#     Turn on the standby. It doubles the price of the instance; the change
#     itself causes no outage beyond a short slowdown.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       multi_az = true
#     }
#     ```
package policies.rds.multi_az

import data.lib.verdict

# Default: false (RDS API, CreateDBInstance, MultiAZ: "By default, it isn't a
# Multi-AZ DB instance deployment").
fail contains verdict.fail("the instance has no standby in a second zone", "multi_az") if not input.values.multi_az == true

# An Aurora cluster's readers are its standbys; the cluster is judged.
skip if startswith(input.values.engine, "aurora")

# A read replica is itself a second copy.
skip if input.values.replicate_source_db
