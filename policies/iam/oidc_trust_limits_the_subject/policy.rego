# METADATA
# title: Roles for OpenID Connect tokens name whose tokens they accept
# description: |
#   Everybody who uses GitHub Actions, GitLab and the like gets tokens from the
#   same issuer. A role that does not check the subject of a token can be assumed
#   from any repository in the world; one that checks only a part of it, by
#   whoever registers a name that fits.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
#     description: Identity-provider controls for shared OIDC providers
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
#     description: Create a role for OpenID Connect federation
# custom:
#   resources: [aws_iam_role]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_appsec_regularly_assess_security_properties_of_pipelines
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: direct
#   remediation: |
#     Compare the subject with the repository, project or service account that
#     is meant. Wildcards belong behind the owner's name, not in it.
#
#     ```terraform
#     data "aws_iam_policy_document" "trust" {
#       statement {
#         actions = ["sts:AssumeRoleWithWebIdentity"]
#
#         principals {
#           type        = "Federated"
#           identifiers = [aws_iam_openid_connect_provider.github.arn]
#         }
#
#         condition {
#           test     = "StringEquals"
#           variable = "token.actions.githubusercontent.com:sub"
#           values   = ["repo:my-org/my-repo:ref:refs/heads/main"]
#         }
#       }
#     }
#     ```
package policies.iam.oidc_trust_limits_the_subject

import data.lib.iam
import data.lib.related
import data.lib.verdict

fail contains verdict.fail(message, "assume_role_policy") if {
	some i, statement in statements
	shared(statement)
	not iam.limits_subject(statement)
	not iam.is_fenced(trust, statement)
	message := sprintf("%s accepts the tokens of anyone at the issuer: no condition names whose", [iam.name(trust, i)])
}

trust := input.documents.assume_role_policy

statements := iam.web_identity_statements(trust)

shared(statement) if {
	some issuer in iam.issuers(statement)
	iam.is_shared_issuer(issuer)
}

# The provider is a resource of the workload: its ARN is not known before it is
# made, but its address is.
shared(statement) if {
	count(iam.issuers(statement)) == 0
	some provider in related.from(input, "assume_role_policy")
	provider.type == "aws_iam_openid_connect_provider"
	iam.is_shared_issuer(trim_prefix(lower(provider.values.url), "https://"))
}

skip if count(statements) == 0
