# METADATA
# title: Private authorities can revoke what they issued
# description: |
#   A lost key stays good until its certificate expires, unless clients can
#   learn that it was revoked. A policy that lets everyone issue makes the
#   authority vouch for strangers.
# related_resources:
#   - ref: https://docs.aws.amazon.com/privateca/latest/userguide/revocation-setup.html
#     description: Set up a certificate revocation method
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acmpca_certificate_authority
#     description: aws_acmpca_certificate_authority
# custom:
#   resources: [aws_acmpca_certificate_authority, aws_acmpca_policy]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_key_cert_mgmt
#       strength: direct
#     - practice: sec_permissions_share_securely
#       strength: partial
#   risk: medium
#   remediation: |
#     Publish a list of revoked certificates or answer by OCSP; share the
#     authority with named accounts.
#
#     ```terraform
#     resource "aws_acmpca_certificate_authority" "example" {
#       revocation_configuration {
#         ocsp_configuration {
#           enabled = true
#         }
#       }
#     }
#     ```
package policies.acmpca.authorities_are_well_formed

import data.lib.iam
import data.lib.verdict

# Default: neither (Private CA API, RevocationConfiguration).
fail contains verdict.fail("clients cannot learn what was revoked", "revocation_configuration") if {
	input.type == "aws_acmpca_certificate_authority"
	not short_lived
	not revokes
}

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	input.type == "aws_acmpca_policy"
	document := input.documents.policy
	some i in iam.public_statements(document)
}

revokes if {
	some config in input.values.revocation_configuration
	some list in config.crl_configuration
	list.enabled == true
}

revokes if {
	some config in input.values.revocation_configuration
	some ocsp in config.ocsp_configuration
	ocsp.enabled == true
}

# Certificates of seven days at most are not revoked.
short_lived if input.values.usage_mode == "SHORT_LIVED_CERTIFICATE"
