# METADATA
# title: Warehouses have no public address
# description: |
#   A warehouse with a public address is one open security group away from
#   everyone's password guesses. Terraform's provider asks for such an address
#   by default up to version 5.
# related_resources:
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/managing-clusters-vpc.html
#     description: Redshift resources in a VPC
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-6-upgrade
#     description: Version 6 upgrade guide
# custom:
#   resources: [aws_redshift_cluster, aws_redshiftserverless_workgroup]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#   risk: high
#   remediation: |
#     Turn it off, and let tools outside the network in through a VPN or a
#     managed endpoint.
#
#     ```terraform
#     resource "aws_redshift_cluster" "example" {
#       cluster_identifier  = "example"
#       node_type           = "ra3.large"
#       publicly_accessible = false
#     }
#     ```
package policies.redshift.not_publicly_accessible

import data.lib.provider
import data.lib.verdict

fail contains verdict.fail("the warehouse has a public address", "publicly_accessible") if input.values.publicly_accessible == true

# Default of a cluster: true up to provider 5, false from 6 (version 6 upgrade
# guide); of a serverless workgroup: false.
fail contains verdict.fail("the warehouse has a public address", "publicly_accessible") if {
	silent
	provider.before(input, 6)
}

unknown contains verdict.unknown("publicly_accessible", "the provider's default is true up to version 5 and false from 6, and no constraint says which") if {
	silent
	not provider.before(input, 6)
	not provider.from(input, 6)
}

silent if {
	input.type == "aws_redshift_cluster"
	not "publicly_accessible" in object.keys(input.values)
}
