# METADATA
# title: Search domains know their users one by one
# description: |
#   Without fine-grained access control whoever passes the domain's access
#   policy may read, change and delete every index. With it each request has a
#   user, and roles that reach from a whole index down to a field. Anonymous
#   access, meant for a migration, takes that back.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html
#     description: Fine-grained access control in Amazon OpenSearch Service
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain
#     description: aws_opensearch_domain
# custom:
#   resources: [aws_opensearch_domain, aws_elasticsearch_domain]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: partial
#     - practice: sec_identities_enforce_mechanisms
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn fine-grained access control on, with an IAM role as the master user.
#     It needs HTTPS, encryption at rest and between nodes; on a running domain
#     it can be turned on, not off.
#
#     ```terraform
#     resource "aws_opensearch_domain" "example" {
#       domain_name = "example"
#
#       advanced_security_options {
#         enabled = true
#
#         master_user_options {
#           master_user_arn = aws_iam_role.search_admin.arn
#         }
#       }
#     }
#     ```
package policies.opensearch.fine_grained_access_is_on

import data.lib.verdict

# Default: off (OpenSearch Service API, CreateDomain, AdvancedSecurityOptions).
fail contains verdict.fail("fine-grained access control is off", "advanced_security_options") if {
	count(object.get(input.values, "advanced_security_options", [])) == 0
}

fail contains verdict.fail("fine-grained access control is off", "advanced_security_options[0].enabled") if {
	some options in input.values.advanced_security_options
	not options.enabled == true
}

fail contains verdict.fail("anonymous requests are let in", "advanced_security_options[0].anonymous_auth_enabled") if {
	some options in input.values.advanced_security_options
	options.enabled == true
	options.anonymous_auth_enabled == true
}
