# METADATA
# title: Public GraphQL APIs are behind a web ACL
# description: |
#   A web ACL turns away requests that try known attacks, and callers that come
#   too often, before they cost resolvers and databases. One GraphQL query can
#   ask for very much.
# related_resources:
#   - ref: https://docs.aws.amazon.com/appsync/latest/devguide/WAF-Integration.html
#     description: Using AWS WAF to protect your AppSync APIs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/wafv2_web_acl_association
#     description: aws_wafv2_web_acl_association
# custom:
#   resources: [aws_appsync_graphql_api]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: direct
#     - practice: sec_network_protection_create_layers
#       strength: partial
#   risk: medium
#   remediation: |
#     Associate a web ACL with the API. It costs by rules and requests; count
#     before blocking.
#
#     ```terraform
#     resource "aws_wafv2_web_acl_association" "example" {
#       resource_arn = aws_appsync_graphql_api.example.arn
#       web_acl_arn  = aws_wafv2_web_acl.example.arn
#     }
#     ```
package policies.appsync.apis_have_a_web_acl

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no web ACL inspects the requests", "aws_wafv2_web_acl_association") if {
	count(related.to(input, "aws_wafv2_web_acl_association", "resource_arn")) == 0
}

# Default: GLOBAL. A private API is called from within a VPC.
skip if input.values.visibility == "PRIVATE"
