# METADATA
# title: EMR clusters encrypt what they store
# description: |
#   The nodes of a cluster keep shuffle files, tables and results on their
#   disks. Only a security configuration encrypts these, and it can only be
#   given when a cluster is started.
# related_resources:
#   - ref: https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html
#     description: Encryption options for Amazon EMR
#   - ref: https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-create-security-configuration.html
#     description: Create a security configuration
# custom:
#   resources: [aws_emr_cluster, aws_emr_security_configuration]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: high
#   remediation: |
#     Give clusters a security configuration that turns it on. A running cluster
#     cannot be changed: start a new one.
#
#     ```terraform
#     resource "aws_emr_security_configuration" "example" {
#       name = "example"
#       configuration = jsonencode({
#         EncryptionConfiguration = {
#           EnableAtRestEncryption = true
#           AtRestEncryptionConfiguration = {
#             S3EncryptionConfiguration = { EncryptionMode = "SSE-S3" }
#             LocalDiskEncryptionConfiguration = {
#               EncryptionKeyProviderType = "AwsKms"
#               AwsKmsKey                 = aws_kms_key.example.arn
#               EnableEbsEncryption       = true
#             }
#           }
#           EnableInTransitEncryption = true
#           InTransitEncryptionConfiguration = {
#             TLSCertificateConfiguration = {
#               CertificateProviderType = "PEM"
#               S3Object                = "s3://example/certificates.zip"
#             }
#           }
#         }
#       })
#     }
#     ```
package policies.emr.data_is_encrypted_at_rest

import data.lib.related
import data.lib.verdict

# Default: no security configuration, and no encryption (EMR Management Guide, "Encryption options").
fail contains verdict.fail("nothing encrypts the data at rest", "security_configuration") if {
	input.type == "aws_emr_cluster"
	not input.values.security_configuration
}

unknown contains verdict.unknown("security_configuration", "the security configuration is not in the workload") if {
	input.type == "aws_emr_cluster"
	input.values.security_configuration
	count(configurations) == 0
}

# A configuration in the workload is judged itself.
skip if {
	input.type == "aws_emr_cluster"
	input.values.security_configuration
	count(configurations) > 0
}

configurations := related.from(input, "security_configuration")

fail contains verdict.fail("nothing encrypts the data at rest", "configuration") if {
	input.type == "aws_emr_security_configuration"
	readable
	not on
}

on if json.unmarshal(input.values.configuration).EncryptionConfiguration.EnableAtRestEncryption == true

unknown contains verdict.unknown("configuration", "the configuration is not JSON") if {
	input.type == "aws_emr_security_configuration"
	not readable
}

readable if json.is_valid(input.values.configuration)
