# METADATA
# title: Public REST APIs are behind a web ACL
# description: |
#   A web ACL turns away requests that try known attacks, and callers that come
#   too often, before they reach the code. Without one every request does.
# related_resources:
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html
#     description: Use AWS WAF to protect your REST APIs
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/wafv2_web_acl_association
#     description: aws_wafv2_web_acl_association
# custom:
#   resources: [aws_api_gateway_stage]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: direct
#     - practice: sec_network_protection_create_layers
#       strength: partial
#   risk: medium
#   remediation: |
#     Associate a web ACL with the stage. It costs by rules and requests; count
#     before blocking.
#
#     ```terraform
#     resource "aws_wafv2_web_acl_association" "example" {
#       resource_arn = aws_api_gateway_stage.example.arn
#       web_acl_arn  = aws_wafv2_web_acl.example.arn
#     }
#     ```
package policies.apigateway.stages_have_a_web_acl

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no web ACL inspects the requests", "aws_wafv2_web_acl_association") if {
	not associated
	not unseen
}

associated if count(related.to(input, "aws_wafv2_web_acl_association", "resource_arn")) > 0

associated if count(related.to(input, "aws_wafregional_web_acl_association", "resource_arn")) > 0

unseen if count(related.from(input, "rest_api_id")) == 0

unknown contains verdict.unknown("rest_api_id", "the API, which may be private, is not in the workload") if {
	not associated
	unseen
}

# A private API is called from within.
skip if {
	some api in related.from(input, "rest_api_id")
	"PRIVATE" in api.values.endpoint_configuration[0].types
}
