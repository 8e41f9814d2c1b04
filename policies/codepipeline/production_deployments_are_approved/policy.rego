# METADATA
# title: Somebody approves what goes to production
# description: |
#   A pipeline that goes from a merge to production without stopping carries a
#   mistake, or what somebody slipped in, straight through. An approval or an
#   entry condition is the last moment to look.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals.html
#     description: Add a manual approval action to a stage
#   - ref: https://docs.aws.amazon.com/codepipeline/latest/userguide/stage-conditions.html
#     description: Configure conditions for a stage
# custom:
#   resources: [aws_codepipeline]
#   scope: resource
#   evidence:
#     - practice: sec_appsec_regularly_assess_security_properties_of_pipelines
#       strength: partial
#       polarity: absence
#     - practice: sec_appsec_manual_code_reviews
#       strength: partial
#       polarity: absence
#   risk: low
#   remediation: |
#     Put an approval before the stage, or a condition on entering it.
#
#     ```terraform
#     resource "aws_codepipeline" "example" {
#       stage {
#         name = "Approve"
#
#         action {
#           name     = "Approve"
#           category = "Approval"
#           owner    = "AWS"
#           provider = "Manual"
#           version  = "1"
#         }
#       }
#     }
#     ```
package policies.codepipeline.production_deployments_are_approved

import data.lib.verdict

# By its name; a stage called otherwise is not seen.
fail contains verdict.fail(sprintf("stage %q deploys without an approval", [stage.name]), sprintf("stage[%d]", [i])) if {
	some i, stage in input.values.stage
	regex.match(`(^|[^a-z])(prod|production|prd|live)([^a-z]|$)`, lower(stage.name))
	deploys(stage)
	not approved(i)
	not conditioned(stage)
}

conditioned(stage) if count(stage.before_entry) > 0

deploys(stage) if {
	some action in stage.action
	action.category == "Deploy"
}

approved(last) if {
	some i, stage in input.values.stage
	i <= last
	some action in stage.action
	action.category == "Approval"
}
