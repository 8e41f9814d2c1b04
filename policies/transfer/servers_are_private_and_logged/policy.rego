# METADATA
# title: File transfer servers stand in a VPC and log
# description: |
#   A public server can be tried by anybody, and no security group stands before
#   it. Without a log nobody learns who tried, who got in, and which files went
#   out.
# related_resources:
#   - ref: https://docs.aws.amazon.com/transfer/latest/userguide/create-server-in-vpc.html
#     description: Create a server in a virtual private cloud
#   - ref: https://docs.aws.amazon.com/transfer/latest/userguide/structured-logging.html
#     description: CloudWatch logging
# custom:
#   resources: [aws_transfer_server]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_create_layers
#       strength: partial
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   risk: medium
#   remediation: |
#     Put the server into a VPC, with fixed addresses if partners need them, and
#     send structured logs to a log group.
#
#     ```terraform
#     resource "aws_transfer_server" "example" {
#       endpoint_type               = "VPC"
#       structured_log_destinations = ["${aws_cloudwatch_log_group.transfer.arn}:*"]
#
#       endpoint_details {
#         vpc_id             = aws_vpc.example.id
#         subnet_ids         = aws_subnet.private[*].id
#         security_group_ids = [aws_security_group.transfer.id]
#       }
#     }
#     ```
package policies.transfer.servers_are_private_and_logged

import data.lib.verdict

# Default: PUBLIC (provider 5.100; Transfer API, CreateServer, EndpointType).
fail contains verdict.fail("the server's endpoint is public", "endpoint_type") if not in_vpc

fail contains verdict.fail("nothing is logged", "structured_log_destinations") if not logged

in_vpc if input.values.endpoint_type in {"VPC", "VPC_ENDPOINT"}

logged if input.values.logging_role != ""

logged if count(input.values.structured_log_destinations) > 0
