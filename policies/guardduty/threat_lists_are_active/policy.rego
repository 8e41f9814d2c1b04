# METADATA
# title: Lists of threats and trusted addresses are in use
# description: |
#   A list that was uploaded and not switched on changes nothing, while
#   everybody believes that its addresses are watched for.
# related_resources:
#   - ref: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_upload-lists.html
#     description: Customizing threat detection with entity lists and IP address lists
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/guardduty_threatintelset
#     description: aws_guardduty_threatintelset
# custom:
#   resources: [aws_guardduty_ipset, aws_guardduty_threatintelset]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_auto_protect
#       strength: partial
#     - practice: sec_securely_operate_updated_threats
#       strength: partial
#   risk: low
#   remediation: |
#     Switch the list on, or remove it.
#
#     ```terraform
#     resource "aws_guardduty_threatintelset" "example" {
#       activate = true
#     }
#     ```
package policies.guardduty.threat_lists_are_active

import data.lib.verdict

# There is no default: the argument is required.
fail contains verdict.fail("the list is not in use", "activate") if input.values.activate == false
