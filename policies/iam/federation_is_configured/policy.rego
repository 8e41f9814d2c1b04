# METADATA
# title: People reach the account through an identity provider
# description: |
#   Passwords that live in IAM are a second set of accounts for people, which the
#   directory does not know and nobody closes on the day somebody leaves. With an
#   identity provider, one switch there ends all access.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers.html
#     description: Identity providers and federation
#   - ref: https://docs.aws.amazon.com/singlesignon/latest/userguide/what-is.html
#     description: What is IAM Identity Center?
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_identities_identity_provider
#       strength: direct
#   remediation: |
#     Connect the directory with IAM Identity Center, or make a SAML provider and roles
#     for it, then remove the passwords.
#
#     ```terraform
#     resource "aws_iam_saml_provider" "directory" {
#       name                   = "directory"
#       saml_metadata_document = file("metadata.xml")
#     }
#     ```
package policies.iam.federation_is_configured

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("people sign in with passwords of IAM, and there is no identity provider", "aws_iam_saml_provider") if {
	count(related.all("aws_iam_saml_provider")) == 0
	count(related.all("aws_ssoadmin_account_assignment")) == 0
	count([role | some role in related.all("aws_iam_role"); of_identity_center(role)]) == 0
}

# IAM Identity Center makes these in each account that somebody is assigned to.
of_identity_center(role) if startswith(role.values.name, "AWSReservedSSO_")

# Nobody signs in with a password: nothing to say.
skip if count(related.all("aws_iam_user_login_profile")) == 0
