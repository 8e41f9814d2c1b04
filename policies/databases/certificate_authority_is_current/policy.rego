# METADATA
# title: Databases present a certificate that has not expired
# description: |
#   The authorities rds-ca-2015 and rds-ca-2019 have expired. Clients that
#   verify what they connect to refuse such a database; clients that do not
#   could be talking to anybody.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL-certificate-rotation.html
#     description: Rotating your SSL/TLS certificate
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance#ca_cert_identifier-1
#     description: aws_db_instance.ca_cert_identifier
# custom:
#   resources: [aws_db_instance, aws_rds_cluster_instance, aws_rds_cluster, aws_docdb_cluster_instance]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_key_cert_mgmt
#       strength: direct
#   risk: high
#   remediation: |
#     Give the clients the new bundle first, then change the authority. Engines
#     that cannot reload the certificate restart.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       engine             = "postgres"
#       ca_cert_identifier = "rds-ca-rsa2048-g1"
#     }
#     ```
package policies.databases.certificate_authority_is_current

import data.lib.verdict

# Expired on 5 March 2020 and 22 August 2024 (RDS User Guide, "Using SSL/TLS to
# encrypt a connection"; "Rotating your SSL/TLS certificate"). Without an identifier AWS
# takes a current one.
expired := {"rds-ca-2015", "rds-ca-2019"}

fail contains verdict.fail(sprintf("the authority %s has expired", [input.values.ca_cert_identifier]), "ca_cert_identifier") if {
	input.values.ca_cert_identifier in expired
}

fail contains verdict.fail(sprintf("the authority %s has expired", [input.values.ca_certificate_identifier]), "ca_certificate_identifier") if {
	input.values.ca_certificate_identifier in expired
}
