# METADATA
# title: Dedicated connections that support it encrypt the link
# description: |
#   A dedicated link runs through buildings and cables of others. Where it
#   carries more than what applications encrypt themselves, MACsec keeps it from
#   being read on the way.
# related_resources:
#   - ref: https://docs.aws.amazon.com/directconnect/latest/UserGuide/MACsec.html
#     description: MAC Security in AWS Direct Connect
# custom:
#   resources: [aws_dx_connection]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: partial
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#   risk: low
#   remediation: |
#     Request MACsec, and require encryption once the keys are associated. Links
#     below 10 Gbps cannot have it: run a VPN over those.
#
#     ```terraform
#     resource "aws_dx_connection" "example" {
#       name            = "example"
#       bandwidth       = "10Gbps"
#       location        = "EqDC2"
#       request_macsec  = true
#       encryption_mode = "must_encrypt"
#     }
#     ```
package policies.vpc.direct_connect_links_are_encrypted

import data.lib.verdict

fail contains verdict.fail("the link is not encrypted", "request_macsec") if {
	not input.values.request_macsec == true
	not encrypts
}

fail contains verdict.fail("the link goes on without encryption", "encryption_mode") if {
	input.values.encryption_mode == "no_encrypt"
	input.values.request_macsec == true
}

encrypts if input.values.encryption_mode in {"must_encrypt", "should_encrypt"}

skip if not able

able if input.values.bandwidth in {"10Gbps", "100Gbps", "400Gbps"}
