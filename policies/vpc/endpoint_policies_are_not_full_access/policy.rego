# METADATA
# title: Endpoint policies restrict principals or resources
# description: |
#   An endpoint with full access is a private way to every bucket or table in
#   the world: whoever is inside can carry data to an account of their own
#   without touching the internet.
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
#     description: Control access to VPC endpoints using endpoint policies
# custom:
#   resources: [aws_vpc_endpoint]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_share_securely
#       strength: partial
#     - practice: sec_network_protection_layered
#       strength: partial
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   risk: low
#   remediation: |
#     Allow the organisation's principals and resources. Buckets that AWS
#     services keep, for packages and updates, have to be named too.
#
#     ```terraform
#     resource "aws_vpc_endpoint" "s3" {
#       vpc_id       = aws_vpc.example.id
#       service_name = "com.amazonaws.eu-west-1.s3"
#
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Principal = "*"
#           Action    = "*"
#           Resource  = "*"
#           Condition = {
#             StringEquals = { "aws:ResourceOrgID" = "o-1234567890" }
#           }
#         }]
#       })
#     }
#     ```
package policies.vpc.endpoint_policies_are_not_full_access

import data.lib.iam
import data.lib.related
import data.lib.verdict

companions := related.to(input, "aws_vpc_endpoint_policy", "vpc_endpoint_id")

# Without a policy, the default one allows everything.
fail contains verdict.fail("the endpoint gives full access: it has no policy", "policy") if {
	not input.values.policy
	count(companions) == 0
}

fail contains verdict.fail("the endpoint gives full access", "policy") if full(input.documents.policy)

fail contains verdict.at(companion, "the endpoint gives full access", "policy") if {
	some companion in companions
	full(companion.documents.policy)
}

full(document) if {
	some statement in document.Statement
	statement.Effect == "Allow"
	iam.is_everyone(statement)
	"*" in statement.Action
	iam.any_resource(statement)
	unconditional(statement)
	not denied(document)
}

unconditional(statement) if not conditioned(statement)

conditioned(statement) if count(statement.Condition) > 0

# A deny may take back all but a few.
denied(document) if {
	some statement in document.Statement
	statement.Effect == "Deny"
}

# Endpoints without policies.
skip if input.values.vpc_endpoint_type in {"GatewayLoadBalancer", "Resource", "ServiceNetwork"}

skip if contains(input.values.service_name, ".vpce-svc-")
