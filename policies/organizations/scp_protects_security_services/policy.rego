# METADATA
# title: A service control policy keeps logging and detection on
# description: |
#   The first thing that an intruder with administrator's rights does is to switch off
#   what could show them. A service control policy forbids that in all accounts, also to
#   administrators.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples.html
#     description: Service control policy examples
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_define_guardrails.html
#     description: Define permission guardrails for your organization
# custom:
#   resources: [aws_organizations_organization]
#   scope: workload
#   evidence:
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#     - practice: sec_securely_operate_automate_security_controls
#       strength: partial
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#   remediation: |
#     Deny switching off the trail and the detectors to all but the role that administers
#     them.
#
#     ```terraform
#     resource "aws_organizations_policy" "guardrail" {
#       name = "guardrail"
#       type = "SERVICE_CONTROL_POLICY"
#
#       content = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect = "Deny"
#           Action = [
#             "cloudtrail:StopLogging", "cloudtrail:DeleteTrail",
#             "guardduty:DeleteDetector", "config:StopConfigurationRecorder", "securityhub:DisableSecurityHub",
#           ]
#           Resource  = "*"
#           Condition = { ArnNotLike = { "aws:PrincipalArn" = "arn:aws:iam::*:role/security-admin" } }
#         }]
#       })
#     }
#
#     resource "aws_organizations_policy_attachment" "guardrail" {
#       policy_id = aws_organizations_policy.guardrail.id
#       target_id = aws_organizations_organization.this.roots[0].id
#     }
#     ```
package policies.organizations.scp_protects_security_services

import data.lib.organizations
import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no attached service control policy keeps CloudTrail from being stopped", "aws_organizations_policy") if {
	count(organizations.denied({"cloudtrail:StopLogging", "cloudtrail:DeleteTrail"})) < 2
	count(related.all("aws_controltower_control")) == 0
}

fail contains verdict.missing("no attached service control policy keeps GuardDuty, Config or Security Hub on", "aws_organizations_policy") if {
	count(organizations.denied(detection)) == 0
	count(related.all("aws_controltower_control")) == 0
}

detection := {
	"guardduty:DeleteDetector", "guardduty:UpdateDetector",
	"config:StopConfigurationRecorder", "config:DeleteConfigurationRecorder",
	"securityhub:DisableSecurityHub",
}

# Said by service_control_policies_enabled and guardrail_policies_are_attached.
skip if count(organizations.denials("SERVICE_CONTROL_POLICY")) == 0
