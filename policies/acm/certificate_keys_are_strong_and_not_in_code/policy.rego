# METADATA
# title: Certificates have strong keys that stand in no code
# description: |
#   Keys of 1024 bits and signatures with SHA-1 can be forged with rented
#   computers. A private key written into configuration is in the repository,
#   the plan and every copy of them, and whoever has it can pass for the
#   service.
# related_resources:
#   - ref: https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
#     description: Characteristics of ACM certificates
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate
#     description: aws_acm_certificate
# custom:
#   resources: [aws_acm_certificate, aws_acmpca_certificate_authority, aws_api_gateway_domain_name, aws_iam_server_certificate]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_key_cert_mgmt
#       strength: direct
#     - practice: sec_identities_secrets
#       strength: partial
#   risk: high
#   remediation: |
#     Let ACM make the key, which then never leaves it. Take a key that stood in
#     code for known, and replace it.
#
#     ```terraform
#     resource "aws_acm_certificate" "example" {
#       domain_name       = "www.example.com"
#       validation_method = "DNS"
#       key_algorithm     = "EC_prime256v1"
#     }
#     ```
package policies.acm.certificate_keys_are_strong_and_not_in_code

import data.lib.literal
import data.lib.related
import data.lib.verdict

# Default: RSA_2048 (ACM API, RequestCertificate, KeyAlgorithm).
fail contains verdict.fail("the key has 1024 bits only", "key_algorithm") if {
	input.type == "aws_acm_certificate"
	input.values.key_algorithm == "RSA_1024"
}

fail contains verdict.fail(sprintf("the authority signs with %s", [config.signing_algorithm]), sprintf("certificate_authority_configuration[%d].signing_algorithm", [i])) if {
	input.type == "aws_acmpca_certificate_authority"
	some i, config in input.values.certificate_authority_configuration
	startswith(config.signing_algorithm, "SHA1")
}

fail contains verdict.fail("the private key stands in the configuration", "private_key") if {
	input.type in {"aws_acm_certificate", "aws_iam_server_certificate"}
	input.values.private_key
	related.written(input, "private_key")
}

fail contains verdict.fail("the private key stands in the configuration", "certificate_private_key") if {
	input.type == "aws_api_gateway_domain_name"
	input.values.certificate_private_key
	related.written(input, "certificate_private_key")
}

unknown contains verdict.unknown("private_key", "a state does not tell where the key came from") if {
	input.type in {"aws_acm_certificate", "aws_iam_server_certificate"}
	input.values.private_key
	literal.has_no_source(input)
}

unknown contains verdict.unknown("certificate_private_key", "a state does not tell where the key came from") if {
	input.type == "aws_api_gateway_domain_name"
	input.values.certificate_private_key
	literal.has_no_source(input)
}
