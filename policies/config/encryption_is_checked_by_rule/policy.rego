# METADATA
# title: Rules check that storage is encrypted and private
# description: |
#   Settings that are right today drift. A rule notices a volume without
#   encryption or a bucket that opened on the day it happens, not at the next
#   audit.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
#     description: List of AWS Config managed rules
# custom:
#   scope: account
#   evidence:
#     - practice: sec_protect_data_rest_automate_protection
#       strength: direct
#   risk: low
#   remediation: |
#     Add the managed rules for the kinds of storage in use, or a standard of
#     Security Hub that has them.
#
#     ```terraform
#     resource "aws_config_config_rule" "volumes" {
#       name = "encrypted-volumes"
#
#       source {
#         owner             = "AWS"
#         source_identifier = "ENCRYPTED_VOLUMES"
#       }
#     }
#     ```
package policies.config.encryption_is_checked_by_rule

import data.lib.related
import data.lib.verdict

# Managed rules on encryption and public access of storage (the list above, read
# 2026-11).
checks := {
	"EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK", "EC2_EBS_ENCRYPTION_BY_DEFAULT", "EFS_ENCRYPTED_CHECK", "ENCRYPTED_VOLUMES",
	"RDS_INSTANCE_PUBLIC_ACCESS_CHECK", "RDS_SNAPSHOT_ENCRYPTED", "RDS_STORAGE_ENCRYPTED",
	"S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS", "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED",
	"S3_BUCKET_PUBLIC_READ_PROHIBITED", "S3_BUCKET_PUBLIC_WRITE_PROHIBITED",
	"S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED", "S3_DEFAULT_ENCRYPTION_KMS",
}

fail contains verdict.missing("no rule checks that storage is encrypted and private", "aws_config_config_rule") if {
	not checked
	count(related.all("aws_config_conformance_pack")) == 0
	count(related.all("aws_config_organization_conformance_pack")) == 0
	count(related.all("aws_securityhub_standards_subscription")) == 0
}

# Where there is no rule at all, that is said once.
skip if {
	count(related.all("aws_config_config_rule")) == 0
	count(related.all("aws_config_organization_managed_rule")) == 0
}

checked if {
	some rule in related.all("aws_config_config_rule")
	some source in rule.values.source
	source.source_identifier in checks
}

checked if {
	some rule in related.all("aws_config_organization_managed_rule")
	rule.values.rule_identifier in checks
}
