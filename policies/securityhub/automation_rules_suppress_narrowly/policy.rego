# METADATA
# title: Automation rules hide only what they name
# description: |
#   A rule that suppresses a severity or a product hides what is found next year
#   as well, and nobody sees that it does. One that names a resource, a control
#   or a finding hides what somebody looked at.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/automation-rules.html
#     description: Understanding automation rules in Security Hub
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/securityhub_automation_rule
#     description: aws_securityhub_automation_rule
# custom:
#   resources: [aws_securityhub_automation_rule]
#   scope: resource
#   evidence:
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: direct
#   risk: medium
#   remediation: |
#     Name the resource, the account or the control.
#
#     ```terraform
#     resource "aws_securityhub_automation_rule" "example" {
#       criteria {
#         compliance_security_control_id {
#           comparison = "EQUALS"
#           value      = "S3.13"
#         }
#
#         resource_tags {
#           comparison = "EQUALS"
#           key        = "environment"
#           value      = "sandbox"
#         }
#       }
#     }
#     ```
package policies.securityhub.automation_rules_suppress_narrowly

import data.lib.verdict

fail contains verdict.fail("the rule hides findings without naming a resource, an account or a control", "criteria") if {
	some actions in input.values.actions
	some update in actions.finding_fields_update
	some workflow in update.workflow
	workflow.status == "SUPPRESSED"
	not narrow
}

# Default: ENABLED (Security Hub API, CreateAutomationRule, RuleStatus).
skip if input.values.rule_status == "DISABLED"

narrow if {
	some criteria in input.values.criteria
	some _ in criteria.aws_account_id
}

narrow if {
	some criteria in input.values.criteria
	some _ in criteria.compliance_security_control_id
}

narrow if {
	some criteria in input.values.criteria
	some _ in criteria.generator_id
}

narrow if {
	some criteria in input.values.criteria
	some _ in criteria.id
}

narrow if {
	some criteria in input.values.criteria
	some _ in criteria.related_findings_id
}

narrow if {
	some criteria in input.values.criteria
	some _ in criteria.resource_application_arn
}

narrow if {
	some criteria in input.values.criteria
	some _ in criteria.resource_application_name
}

narrow if {
	some criteria in input.values.criteria
	some _ in criteria.resource_details_other
}

narrow if {
	some criteria in input.values.criteria
	some _ in criteria.resource_id
}

narrow if {
	some criteria in input.values.criteria
	some _ in criteria.resource_tags
}

narrow if {
	some criteria in input.values.criteria
	some _ in criteria.title
}

narrow if {
	some criteria in input.values.criteria
	some _ in criteria.type
}

narrow if {
	some criteria in input.values.criteria
	some _ in criteria.user_defined_fields
}
