# METADATA
# title: File transfers are encrypted, with current algorithms
# description: |
#   FTP sends names, passwords and files readable. The oldest security policies
#   of AWS still agree on SHA-1, which can be forged, and one of them is what
#   Terraform chooses if nobody does.
# related_resources:
#   - ref: https://docs.aws.amazon.com/transfer/latest/userguide/security-policies.html
#     description: Security policies for AWS Transfer Family servers
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/transfer_server
#     description: aws_transfer_server.security_policy_name
# custom:
#   resources: [aws_transfer_server, aws_transfer_connector]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Offer SFTP or FTPS, and name a current security policy. Old clients may
#     have to be updated.
#
#     ```terraform
#     resource "aws_transfer_server" "example" {
#       protocols            = ["SFTP"]
#       security_policy_name = "TransferSecurityPolicy-2024-01"
#     }
#     ```
package policies.transfer.servers_use_safe_protocols

import data.lib.verdict

fail contains verdict.fail("files are sent by FTP, without encryption", "protocols") if "FTP" in input.values.protocols

# Default: TransferSecurityPolicy-2018-11 (provider 5.100).
fail contains verdict.fail("the security policy TransferSecurityPolicy-2018-11 is outdated", "security_policy_name") if {
	input.type == "aws_transfer_server"
	not input.values.security_policy_name
}

# The policies that accept ssh-rsa, which signs with SHA-1 (Transfer User Guide,
# "Security policies", 2025), as far as there is a newer one of their kind.
fail contains verdict.fail(sprintf("the security policy %s is outdated", [input.values.security_policy_name]), "security_policy_name") if {
	input.values.security_policy_name in {
		"TransferSecurityPolicy-2018-11", "TransferSecurityPolicy-2020-06", "TransferSecurityPolicy-FIPS-2020-06",
		"TransferSecurityPolicy-Restricted-2018-11", "TransferSecurityPolicy-Restricted-2020-06",
		"TransferSFTPConnectorSecurityPolicy-2023-07",
	}
}

fail contains verdict.fail("files are sent by HTTP, without encryption", "url") if startswith(lower(input.values.url), "http://")

skip if {
	input.type == "aws_transfer_connector"
	not input.values.url
}
