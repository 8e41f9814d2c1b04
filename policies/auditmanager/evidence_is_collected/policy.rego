# METADATA
# title: Evidence of controls is collected
# description: |
#   An auditor asks how a control was kept over the whole year. An assessment
#   collects that day by day; gathered the week before, it shows the week
#   before.
# related_resources:
#   - ref: https://docs.aws.amazon.com/audit-manager/latest/userguide/assessments.html
#     description: Assessments
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/auditmanager_assessment
#     description: aws_auditmanager_assessment
# custom:
#   scope: account
#   evidence:
#     - practice: sec_securely_operate_control_objectives
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Make an assessment of the framework that holds for the workload.
#
#     ```terraform
#     resource "aws_auditmanager_assessment" "example" {
#       name         = "soc2"
#       framework_id = aws_auditmanager_framework.example.id
#     }
#     ```
package policies.auditmanager.evidence_is_collected

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no assessment collects evidence", "aws_auditmanager_assessment") if not collecting

# An assessment without a framework collects nothing.
collecting if {
	some assessment in related.all("aws_auditmanager_assessment")
	assessment.values.framework_id != ""
}
