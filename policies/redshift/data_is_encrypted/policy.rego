# METADATA
# title: Warehouses are encrypted at rest
# description: |
#   Tables, temporary files and snapshots of an unencrypted cluster can be read
#   by whoever gets hold of the storage. Clusters made since 2025 are encrypted
#   unless somebody says otherwise; Terraform's provider says otherwise by
#   default up to version 5. Serverless namespaces are always encrypted.
# related_resources:
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html
#     description: Amazon Redshift database encryption
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-6-upgrade
#     description: Version 6 upgrade guide
# custom:
#   resources: [aws_redshift_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   remediation: |
#     Encrypt the cluster. One that exists is converted in the background, and
#     is read-only for part of that time.
#
#     ```terraform
#     resource "aws_redshift_cluster" "example" {
#       cluster_identifier = "example"
#       node_type          = "ra3.large"
#       encrypted          = true
#       kms_key_id         = aws_kms_key.example.arn
#     }
#     ```
package policies.redshift.data_is_encrypted

import data.lib.provider
import data.lib.verdict

fail contains verdict.fail("the data is not encrypted at rest", "encrypted") if input.values.encrypted == false

# Default: false up to provider 5, true from 6 (version 6 upgrade guide).
fail contains verdict.fail("the data is not encrypted at rest", "encrypted") if {
	silent
	provider.before(input, 6)
}

unknown contains verdict.unknown("encrypted", "the provider's default is false up to version 5 and true from 6, and no constraint says which") if {
	silent
	not provider.before(input, 6)
	not provider.from(input, 6)
}

# A restored cluster is encrypted as its snapshot is.
skip if {
	silent
	restored
}

restored if input.values.snapshot_identifier

restored if input.values.snapshot_arn

silent if not "encrypted" in object.keys(input.values)
