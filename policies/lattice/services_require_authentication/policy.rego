# METADATA
# title: VPC Lattice services and networks require signed requests
# description: |
#   A Lattice service without authentication answers everyone whose network is
#   associated: a test account and a partner as well as the one client it was
#   made for.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc-lattice/latest/ug/auth-policies.html
#     description: Control access to VPC Lattice services using auth policies
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpclattice_service
#     description: aws_vpclattice_service
# custom:
#   resources: [aws_vpclattice_service, aws_vpclattice_service_network]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#     - practice: sec_protect_data_transit_encrypt
#       strength: partial
#   risk: medium
#   remediation: |
#     Require signed requests, and say in an auth policy whose.
#
#     ```terraform
#     resource "aws_vpclattice_service" "example" {
#       name      = "example"
#       auth_type = "AWS_IAM"
#     }
#     ```
package policies.lattice.services_require_authentication

import data.lib.iam
import data.lib.related
import data.lib.verdict

# Default: NONE (VPC Lattice API, CreateService, CreateServiceNetwork).
fail contains verdict.fail("requests need not be signed", "auth_type") if {
	not signed(input)
	not by_the_network
}

signed(r) if r.values.auth_type == "AWS_IAM"

# A service inherits what its networks ask.
by_the_network if {
	networks := [lattice |
		some association in related.to(input, "aws_vpclattice_service_network_service_association", "service_identifier")
		some lattice in related.from(association, "service_network_identifier")
	]
	count(networks) > 0
	every lattice in networks {
		signed(lattice)
	}
}

# A policy that says nothing.
fail contains verdict.at(policy, sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	some policy in related.to(input, "aws_vpclattice_auth_policy", "resource_identifier")
	document := policy.documents.policy
	some i in iam.public_statements(document)
}
