# METADATA
# title: Flows between applications are under a key of the account
# description: |
#   What a flow carries, and the credentials of what it connects, are encrypted
#   with a key of AWS unless one of yours is named. With your own the key's
#   policy decides who gets at them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/appflow/latest/userguide/data-protection.html
#     description: Data protection in Amazon AppFlow
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/appflow_flow
#     description: aws_appflow_flow.kms_arn
# custom:
#   resources: [aws_appflow_flow, aws_appflow_connector_profile]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#   risk: low
#   remediation: |
#     Name a key; flows and profiles are made anew.
#
#     ```terraform
#     resource "aws_appflow_flow" "example" {
#       kms_arn = aws_kms_key.example.arn
#     }
#     ```
package policies.appflow.flows_use_a_customer_key

import data.lib.verdict

# Default: a key that AppFlow manages (AppFlow API, CreateFlow, kmsArn).
fail contains verdict.fail("data is under a key of AWS", "kms_arn") if not input.values.kms_arn
