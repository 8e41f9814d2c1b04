# METADATA
# title: Database instances keep automated backups
# description: |
#   Automated backups let a database be restored to any second of the days they
#   are kept. With retention zero there are none: a dropped table or a bad
#   deployment is final.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html
#     description: Introduction to backups
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance
#     description: aws_db_instance.backup_retention_period
# custom:
#   resources: [aws_db_instance]
#   scope: resource
#   evidence:
#     - practice: rel_backing_up_data_automated_backups_data
#       strength: direct
#     - practice: rel_backing_up_data_identified_backups_data
#       strength: partial
#     - practice: rel_planning_for_recovery_disaster_recovery
#       strength: partial
#   risk: high
#   remediation: |
#     Keep backups for as long as the loss may go unnoticed. Going from zero to
#     more restarts the instance.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       backup_retention_period = 7
#     }
#     ```
package policies.rds.automated_backups

import data.lib.verdict

# Default: 0 (provider 5.100, backup_retention_period), which turns backups off.
fail contains verdict.fail("no automated backups are kept", "backup_retention_period") if not kept

kept if input.values.backup_retention_period > 0

# Aurora backs up the cluster's volume; the cluster is judged.
skip if startswith(input.values.engine, "aurora")

# The source of a replica is backed up.
skip if input.values.replicate_source_db
