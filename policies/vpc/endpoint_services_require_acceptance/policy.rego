# METADATA
# title: Private endpoint services accept connections by hand and not from everyone
# description: |
#   An endpoint service is a door from other accounts straight into a network.
#   Where anyone may ask and none of it is looked at, a stranger with an AWS
#   account can connect.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html
#     description: Configure an endpoint service
# custom:
#   resources: [aws_vpc_endpoint_service]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_network_protection_layered
#       strength: direct
#     - practice: sec_permissions_share_securely_third_party
#       strength: partial
#   risk: medium
#   remediation: |
#     Accept connections by hand, and name the principals that may ask.
#
#     ```terraform
#     resource "aws_vpc_endpoint_service" "example" {
#       acceptance_required        = true
#       network_load_balancer_arns = [aws_lb.example.arn]
#       allowed_principals         = ["arn:aws:iam::123456789012:root"]
#     }
#     ```
package policies.vpc.endpoint_services_require_acceptance

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("connections are accepted unseen", "acceptance_required") if {
	input.values.acceptance_required == false
}

fail contains verdict.fail("everyone may ask to connect", "allowed_principals") if "*" in input.values.allowed_principals

fail contains verdict.at(principal, "everyone may ask to connect", "principal_arn") if {
	some principal in related.to(input, "aws_vpc_endpoint_service_allowed_principal", "vpc_endpoint_service_id")
	principal.values.principal_arn == "*"
}
