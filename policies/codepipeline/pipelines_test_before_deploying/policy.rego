# METADATA
# title: Pipelines test before they deploy
# description: |
#   What goes from the repository to production without a test is tested by its
#   users. A test or a build that runs tests, before the first deployment, stops
#   what is broken or known to be unsafe.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codepipeline/latest/userguide/concepts.html
#     description: CodePipeline concepts
#   - ref: https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-reference.html
#     description: Action types
# custom:
#   resources: [aws_codepipeline]
#   scope: resource
#   evidence:
#     - practice: sec_appsec_automate_testing_throughout_lifecycle
#       strength: partial
#     - practice: sec_appsec_deploy_software_programmatically
#       strength: partial
#   risk: medium
#   remediation: |
#     Put a test action, or a build that runs the tests, before the deployment.
#
#     ```terraform
#     resource "aws_codepipeline" "example" {
#       stage {
#         name = "Test"
#
#         action {
#           name            = "Test"
#           category        = "Test"
#           owner           = "AWS"
#           provider        = "CodeBuild"
#           version         = "1"
#           input_artifacts = ["source"]
#         }
#       }
#     }
#     ```
package policies.codepipeline.pipelines_test_before_deploying

import data.lib.verdict

fail contains verdict.fail(sprintf("stage %q deploys what nothing has tested", [stage.name]), sprintf("stage[%d]", [i])) if {
	some i, stage in input.values.stage
	i == min(deploying)
	not tested(i)
	not conditioned(stage)
}

deploying := {i |
	some i, stage in input.values.stage
	some action in stage.action
	action.category == "Deploy"
}

tested(last) if {
	some i, stage in input.values.stage
	i < last
	some action in stage.action
	action.category in checks
}

# In the same stage, earlier.
tested(last) if {
	some action in input.values.stage[last].action
	action.category in checks
	every other in input.values.stage[last].action {
		later(other, action)
	}
}

later(other, _) if other.category != "Deploy"

later(other, action) if {
	other.category == "Deploy"
	order(action) < order(other)
}

order(action) := action.run_order

order(action) := 1 if not action.run_order

checks := {"Test", "Build"}

conditioned(stage) if count(stage.before_entry) > 0
