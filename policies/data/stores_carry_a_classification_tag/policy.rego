# METADATA
# title: Data stores say which class of data they hold
# description: |
#   Only who knows what a store holds can decide who may read it, how long it is
#   kept and how strongly it is protected. A tag tells people, policies and
#   tools alike.
# related_resources:
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_data_classification_identify_data.html
#     description: Identify the data within your workload
#   - ref: https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-use-cases.html
#     description: Tagging use cases
# custom:
#   resources:
#     - aws_s3_bucket
#     - aws_db_instance
#     - aws_rds_cluster
#     - aws_dynamodb_table
#     - aws_redshift_cluster
#     - aws_efs_file_system
#     - aws_opensearch_domain
#     - aws_docdb_cluster
#     - aws_neptune_cluster
#   scope: resource
#   evidence:
#     - practice: sec_data_classification_identify_data
#       strength: partial
#     - practice: sec_data_classification_define_protection
#       strength: partial
#   risk: low
#   remediation: |
#     Tag the store with the class of its data, or all stores of a provider by
#     default_tags.
#
#     ```terraform
#     resource "aws_s3_bucket" "example" {
#       tags = {
#         data-classification = "internal"
#       }
#     }
#     ```
package policies.data.stores_carry_a_classification_tag

import data.lib.classification
import data.lib.related
import data.lib.verdict

fail contains verdict.fail("no tag says which class of data it holds", "tags") if {
	not classification.is_classified(tags)
}

default tags := {}

tags := input.values.tags_all

# Buckets that collect access logs hold those.
skip if count(related.to(input, "aws_s3_bucket_logging", "target_bucket")) > 0

# A member holds what its cluster does.
skip if {
	input.type == "aws_db_instance"
	startswith(input.values.engine, "aurora")
}
