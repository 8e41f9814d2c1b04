# METADATA
# title: Certificates name the hosts they serve
# description: |
#   A certificate for *.example.com can pass for every host of the domain. If
#   its key or one server that holds it is lost, all of them are, and none can
#   be replaced alone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
#     description: Characteristics of ACM certificates
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate
#     description: aws_acm_certificate
# custom:
#   resources: [aws_acm_certificate]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_key_cert_mgmt
#       strength: partial
#   risk: low
#   remediation: |
#     Name the hosts, or issue one certificate for each service; ACM charges
#     nothing for them.
#
#     ```terraform
#     resource "aws_acm_certificate" "example" {
#       domain_name               = "www.example.com"
#       subject_alternative_names = ["api.example.com"]
#     }
#     ```
package policies.acm.certificates_avoid_wildcards

import data.lib.verdict

fail contains verdict.fail(sprintf("the certificate is for every host of %s", [trim_prefix(input.values.domain_name, "*.")]), "domain_name") if {
	startswith(input.values.domain_name, "*.")
}

fail contains verdict.fail(sprintf("the certificate is for every host of %s", [trim_prefix(name, "*.")]), "subject_alternative_names") if {
	some name in input.values.subject_alternative_names
	startswith(name, "*.")
	not name == input.values.domain_name
}
