# METADATA
# title: Firewall Manager policies remediate
# description: |
#   A Firewall Manager policy that only reports leaves the protection of each
#   account to whoever reads the report. With remediation on, new resources get
#   their protection by themselves.
# related_resources:
#   - ref: https://docs.aws.amazon.com/waf/latest/developerguide/working-with-policies.html
#     description: Using AWS Firewall Manager policies
# custom:
#   resources: [aws_fms_policy]
#   scope: resource
#   evidence:
#     - practice: sec_network_protection_auto_protect
#       strength: direct
#     - practice: sec_securely_operate_automate_security_controls
#       strength: partial
#     - practice: sec_detect_investigate_events_noncompliant_resources
#       strength: partial
#   risk: low
#   remediation: |
#     Look at what the policy reports first, then turn remediation on.
#
#     ```terraform
#     resource "aws_fms_policy" "example" {
#       name                        = "example"
#       exclude_resource_tags       = false
#       remediation_enabled         = true
#       resource_type               = "AWS::ElasticLoadBalancingV2::LoadBalancer"
#       delete_all_policy_resources = false
#
#       security_service_policy_data {
#         type                 = "SHIELD_ADVANCED"
#         managed_service_data = jsonencode({ type = "SHIELD_ADVANCED" })
#       }
#     }
#     ```
package policies.fms.security_policies_are_central

import data.lib.verdict

# Default: false (aws_fms_policy).
fail contains verdict.fail("the policy reports and changes nothing", "remediation_enabled") if {
	not input.values.remediation_enabled == true
}
