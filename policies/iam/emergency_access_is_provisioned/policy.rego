# METADATA
# title: A role for emergencies exists before the emergency
# description: |
#   When the identity provider is down or an administrator's account is in the wrong
#   hands, there is no time to design a role. One that was made and tried before is what
#   people can use at three in the morning.
# related_resources:
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_emergency_process.html
#     description: Establish emergency access process
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_incident_response_pre_provision_access.html
#     description: Pre-provision access
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_permissions_emergency_process
#       strength: partial
#       polarity: presence
#     - practice: sec_incident_response_pre_provision_access
#       strength: partial
#       polarity: presence
#   remediation: |
#     Make a role for emergencies that demands MFA, say so in its name, and watch its use.
#     It counts if its name or a tag says break glass, emergency, incident response or
#     firecall.
#
#     ```terraform
#     resource "aws_iam_role" "break_glass" {
#       name = "break-glass"
#
#       assume_role_policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Action    = "sts:AssumeRole"
#           Principal = { AWS = "arn:aws:iam::111122223333:root" }
#           Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
#         }]
#       })
#     }
#     ```
package policies.iam.emergency_access_is_provisioned

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no role is kept for emergencies", "aws_iam_role") if not provisioned

provisioned if {
	some role in related.all("aws_iam_role")
	marks(role.values.name)
}

provisioned if {
	some role in related.all("aws_iam_role")
	some key, value in role.values.tags
	marks(sprintf("%s %s", [key, value]))
}

provisioned if {
	some set in related.all("aws_ssoadmin_permission_set")
	marks(set.values.name)
}

marks(text) if regex.match(`(?i)(break.?glass|emergency|incident.?response|fire.?call)`, text)
