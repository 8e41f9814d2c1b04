# METADATA
# title: User pools with self-registration are behind a web ACL
# description: |
#   Where everybody may register, bots do: they fill the pool, send messages at
#   your cost, and try passwords. A web ACL limits how often one address may
#   come.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-waf.html
#     description: Associate an AWS WAF web ACL with a user pool
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/wafv2_web_acl_association
#     description: aws_wafv2_web_acl_association
# custom:
#   resources: [aws_cognito_user_pool]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_inspection
#       strength: partial
#   risk: low
#   remediation: |
#     Associate a web ACL with a rate-based rule.
#
#     ```terraform
#     resource "aws_wafv2_web_acl_association" "example" {
#       resource_arn = aws_cognito_user_pool.example.arn
#       web_acl_arn  = aws_wafv2_web_acl.example.arn
#     }
#     ```
package policies.cognito.user_pools_have_a_web_acl

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no web ACL inspects the requests", "aws_wafv2_web_acl_association") if {
	count(related.to(input, "aws_wafv2_web_acl_association", "resource_arn")) == 0
}

# Default: everybody may register (Cognito API, AdminCreateUserConfigType).
skip if {
	some config in input.values.admin_create_user_config
	config.allow_admin_create_user_only == true
}
