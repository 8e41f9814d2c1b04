# METADATA
# title: Policies of private APIs name their callers
# description: |
#   A private API is reached through VPC endpoints, but of any VPC in any
#   account, unless its policy names them. A statement for everyone without a
#   condition on the endpoint, the network or the organisation makes it as good
#   as public inside AWS.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html
#     description: Control access to a REST API with resource policies
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-create.html
#     description: Create a private API
# custom:
#   resources: [aws_api_gateway_rest_api, aws_api_gateway_rest_api_policy, aws_api_gateway_domain_name]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#   risk: high
#   remediation: |
#     Narrow the statement to the VPC endpoint, or deny the others.
#
#     ```terraform
#     data "aws_iam_policy_document" "api" {
#       statement {
#         actions   = ["execute-api:Invoke"]
#         resources = ["execute-api:/*"]
#
#         principals {
#           type        = "*"
#           identifiers = ["*"]
#         }
#
#         condition {
#           test     = "StringEquals"
#           variable = "aws:SourceVpce"
#           values   = [aws_vpc_endpoint.api.id]
#         }
#       }
#     }
#     ```
package policies.apigateway.resource_policies_are_not_open

import data.lib.iam
import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i in iam.public_statements(document)
	some api in apis
	private(api)
}

unknown contains verdict.unknown("rest_api_id", "the API, which may be private, is not in the workload") if {
	count(apis) == 0
	count(iam.public_statements(input.documents.policy)) > 0
}

apis := [input] if input.type in holders

apis := related.from(input, "rest_api_id") if input.type == "aws_api_gateway_rest_api_policy"

# The domain name of private APIs has a policy of its own, and only that has one.
holders := {"aws_api_gateway_rest_api", "aws_api_gateway_domain_name"}

private(api) if "PRIVATE" in api.values.endpoint_configuration[0].types

# A public API is open on purpose; what its methods ask for is another policy's.
skip if {
	some api in apis
	not private(api)
}

skip if {
	input.type in holders
	not input.values.policy
}
