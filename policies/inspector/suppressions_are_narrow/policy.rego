# METADATA
# title: Suppressions name what they hide
# description: |
#   A filter that hides a severity hides it for everything, also for the holes
#   of next year. Narrowed to a resource, a package or a vulnerability it hides
#   what somebody looked at.
# related_resources:
#   - ref: https://docs.aws.amazon.com/inspector/latest/user/findings-managing-supression-rules.html
#     description: Suppressing findings with suppression rules
#   - ref: https://docs.aws.amazon.com/guardduty/latest/ug/findings_suppression-rule.html
#     description: Suppression rules in GuardDuty
# custom:
#   resources: [aws_guardduty_filter, aws_inspector2_filter]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_vulnerability_management
#       strength: partial
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#   risk: medium
#   remediation: |
#     Name the resource, the package or the vulnerability that was looked at.
#
#     ```terraform
#     resource "aws_inspector2_filter" "example" {
#       name   = "accepted"
#       action = "SUPPRESS"
#       reason = "not reachable, SEC-12"
#
#       filter_criteria {
#         vulnerability_id {
#           comparison = "EQUALS"
#           value      = "CVE-2026-0001"
#         }
#       }
#     }
#     ```
package policies.inspector.suppressions_are_narrow

import data.lib.verdict

fail contains verdict.fail("the filter hides findings without naming a resource, a package or a vulnerability", "filter_criteria") if {
	input.type == "aws_inspector2_filter"
	input.values.action == "SUPPRESS"
	not narrow
}

fail contains verdict.fail("the filter hides findings without naming a resource or a kind of finding", "finding_criteria") if {
	input.type == "aws_guardduty_filter"
	input.values.action == "ARCHIVE"
	not named
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.vulnerability_id
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.vulnerable_packages
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.finding_arn
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.title
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.component_id
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.resource_id
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.resource_tags
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.ecr_image_repository_name
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.ecr_image_hash
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.ecr_image_tags
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.ec2_instance_image_id
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.ec2_instance_subnet_id
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.ec2_instance_vpc_id
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.lambda_function_name
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.network_protocol
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.port_range
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.related_vulnerabilities
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.fix_available
}

narrow if {
	some criteria in input.values.filter_criteria
	some _ in criteria.exploit_available
}

# Fields that say how bad, since when or where in general, and not what.
named if {
	some criteria in input.values.finding_criteria
	some criterion in criteria.criterion
	criterion.field
	not broad(criterion)
}

broad(criterion) if criterion.field in {"severity", "region", "accountId", "updatedAt", "service.archived", "confidence"}
