# METADATA
# title: Search dashboards sign people in through Cognito or SAML
# description: |
#   Dashboards without single sign-on know people by a user name and password of
#   the domain: one more account that nobody closes when somebody leaves, and no
#   second factor.
# related_resources:
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/saml.html
#     description: SAML authentication for OpenSearch Dashboards
#   - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/cognito-auth.html
#     description: Configuring Cognito authentication for OpenSearch Dashboards
# custom:
#   resources: [aws_opensearch_domain, aws_elasticsearch_domain]
#   scope: resource
#   evidence:
#     - practice: sec_identities_identity_provider
#       strength: partial
#     - practice: sec_identities_enforce_mechanisms
#       strength: partial
#   risk: low
#   remediation: |
#     Turn SAML on with the organisation's identity provider. A domain whose
#     dashboards nobody uses may go without.
#
#     ```terraform
#     resource "aws_opensearch_domain_saml_options" "example" {
#       domain_name = aws_opensearch_domain.example.domain_name
#
#       saml_options {
#         enabled = true
#
#         idp {
#           entity_id        = "https://idp.example.com"
#           metadata_content = file("metadata.xml")
#         }
#       }
#     }
#     ```
package policies.opensearch.dashboards_use_single_sign_on

import data.lib.related
import data.lib.verdict

companions := array.concat(
	related.to(input, "aws_opensearch_domain_saml_options", "domain_name"),
	related.to(input, "aws_elasticsearch_domain_saml_options", "domain_name"),
)

# The one place where the domain knows people by a password of its own. Default:
# false (provider 5.100, internal_user_database_enabled).
internal if {
	some options in input.values.advanced_security_options
	options.enabled == true
	options.internal_user_database_enabled == true
}

fail contains verdict.missing("people sign in to the dashboards with a password of the domain", "aws_opensearch_domain_saml_options") if {
	internal
	not cognito
	count(companions) == 0
}

# The companion's flag is absent in the provider's default, which is on.
fail contains verdict.at(companion, "SAML is turned off", "saml_options[0].enabled") if {
	internal
	not cognito
	some companion in companions
	some options in companion.values.saml_options
	options.enabled == false
}

cognito if {
	some options in input.values.cognito_options
	options.enabled == true
}

# Without an internal database nobody signs in with a password.
skip if not internal
