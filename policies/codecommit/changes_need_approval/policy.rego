# METADATA
# title: Changes to a repository need somebody's approval
# description: |
#   Without an approval rule one person, or whoever has that person's
#   credentials, can merge anything. A second pair of eyes finds mistakes and
#   makes a silent change hard.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codecommit/latest/userguide/approval-rule-templates.html
#     description: Working with approval rule templates
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codecommit_approval_rule_template_association
#     description: aws_codecommit_approval_rule_template_association
# custom:
#   resources: [aws_codecommit_repository, aws_codecommit_approval_rule_template]
#   scope: resource
#   evidence:
#     - practice: sec_appsec_manual_code_reviews
#       strength: direct
#   remediation: |
#     Associate an approval rule template with the repository.
#
#     ```terraform
#     resource "aws_codecommit_approval_rule_template_association" "example" {
#       approval_rule_template_name = aws_codecommit_approval_rule_template.example.name
#       repository_name             = aws_codecommit_repository.example.repository_name
#     }
#     ```
package policies.codecommit.changes_need_approval

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("changes need no approval", "aws_codecommit_approval_rule_template_association") if {
	input.type == "aws_codecommit_repository"
	count(related.to(input, "aws_codecommit_approval_rule_template_association", "repository_name")) == 0
}

fail contains verdict.fail("the rule asks for no approvals", "content") if {
	input.type == "aws_codecommit_approval_rule_template"
	every statement in json.unmarshal(input.values.content).Statements {
		statement.NumberOfApprovalsNeeded < 1
	}
}

unknown contains verdict.unknown("content", "the text is not JSON") if {
	input.type == "aws_codecommit_approval_rule_template"
	not readable
}

readable if json.is_valid(input.values.content)
