# METADATA
# title: File system policies keep out strangers and plain connections
# description: |
#   A file system without a policy gives root to every client that reaches a
#   mount target, over an unencrypted connection if it likes. A policy can ask
#   for an identity and for TLS, or open the door for everyone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html
#     description: Using IAM to control file system data access
#   - ref: https://docs.aws.amazon.com/efs/latest/ug/encryption-in-transit.html
#     description: Encrypting data in transit
# custom:
#   resources: [aws_efs_file_system]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#     - practice: sec_protect_data_transit_encrypt
#       strength: partial
#   risk: medium
#   remediation: |
#     Name who may mount, or at least ask for a mount target, and deny what
#     comes without TLS.
#
#     ```terraform
#     resource "aws_efs_file_system_policy" "example" {
#       file_system_id = aws_efs_file_system.example.id
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [
#           {
#             Effect    = "Allow"
#             Principal = { AWS = "*" }
#             Action    = ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"]
#             Resource  = "*"
#             Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
#           },
#           {
#             Effect    = "Deny"
#             Principal = { AWS = "*" }
#             Action    = "*"
#             Resource  = "*"
#             Condition = { Bool = { "aws:SecureTransport" = "false" } }
#           },
#         ]
#       })
#     }
#     ```
package policies.efs.policies_require_identity_and_tls

import data.lib.iam
import data.lib.related
import data.lib.transport
import data.lib.verdict

companions := related.to(input, "aws_efs_file_system_policy", "file_system_id")

# Default: full access for any client that reaches a mount target (EFS User Guide,
# "Default EFS file system policy").
fail contains verdict.missing("no policy asks clients for an identity or for TLS", "aws_efs_file_system_policy") if count(companions) == 0

fail contains verdict.at(companion, sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	some companion in companions
	document := companion.documents.policy
	some i in iam.public_statements(document)
}

fail contains verdict.at(companion, "no statement denies connections without TLS", "policy") if {
	some companion in companions
	document := companion.documents.policy
	not tls_only(document)
}

tls_only(document) if {
	some statement in document.Statement
	transport.denies_plain(statement)
	iam.granted_by(statement, mounting) == mounting
}

# An Allow that asks for TLS of all it lets in is as good.
tls_only(document) if {
	every statement in iam.allows(document) {
		asks_for_tls(statement)
	}
}

asks_for_tls(statement) if {
	some condition in statement.Condition
	lower(condition.operator) == "bool"
	lower(condition.key) == "aws:securetransport"
	{lower(v) | some v in condition.values} == {"true"}
}

mounting := {"elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"}
