# METADATA
# title: Database proxies require TLS
# description: |
#   A proxy stands between all clients and the database. One that does not
#   require TLS accepts passwords and queries in the clear, whatever the
#   database behind it asks for.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.howitworks.html
#     description: RDS Proxy concepts and terminology
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_proxy
#     description: aws_db_proxy
# custom:
#   resources: [aws_db_proxy]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Require TLS. Clients that connect without it are refused from then on.
#
#     ```terraform
#     resource "aws_db_proxy" "example" {
#       name           = "example"
#       engine_family  = "POSTGRESQL"
#       role_arn       = aws_iam_role.proxy.arn
#       vpc_subnet_ids = aws_subnet.private[*].id
#       require_tls    = true
#
#       auth {
#         auth_scheme = "SECRETS"
#         iam_auth    = "REQUIRED"
#         secret_arn  = aws_secretsmanager_secret.db.arn
#       }
#     }
#     ```
package policies.rds.proxies_require_tls

import data.lib.verdict

# Default: false (provider 5.100; RDS API, CreateDBProxy, RequireTLS).
fail contains verdict.fail("connections without TLS are accepted", "require_tls") if not input.values.require_tls == true
