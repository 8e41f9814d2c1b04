# METADATA
# title: Airflow is not on the internet
# description: |
#   The web interface of Airflow starts workflows and shows their connections.
#   On a public address everybody can try to get in, and only IAM stands before
#   it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/mwaa/latest/userguide/configuring-networking.html
#     description: Apache Airflow access modes
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/mwaa_environment
#     description: aws_mwaa_environment.webserver_access_mode
# custom:
#   resources: [aws_mwaa_environment]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   remediation: |
#     Use the private mode; people come through a VPN or a load balancer in the
#     VPC.
#
#     ```terraform
#     resource "aws_mwaa_environment" "example" {
#       webserver_access_mode = "PRIVATE_ONLY"
#     }
#     ```
package policies.mwaa.web_server_is_private

import data.lib.verdict

# Default: PRIVATE_ONLY (provider 5.100, webserver_access_mode).
fail contains verdict.fail("the web server is on the internet", "webserver_access_mode") if input.values.webserver_access_mode == "PUBLIC_ONLY"
