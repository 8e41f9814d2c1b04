# METADATA
# title: Software is deployed by a pipeline
# description: |
#   What a pipeline deploys comes from the repository, the same way each time,
#   and is on record. That there is one is a good sign; that there is none says
#   nothing, for pipelines also run outside AWS.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codepipeline/latest/userguide/welcome.html
#     description: What is AWS CodePipeline
#   - ref: https://docs.aws.amazon.com/codedeploy/latest/userguide/welcome.html
#     description: What is CodeDeploy
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_appsec_deploy_software_programmatically
#       strength: partial
#       polarity: presence
#     - practice: sec_securely_operate_automate_security_controls
#       strength: partial
#       polarity: presence
#     - practice: sec_network_protection_auto_protect
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Let a pipeline deploy what passed its tests.
#
#     ```terraform
#     resource "aws_codedeploy_deployment_group" "example" {
#       app_name              = aws_codedeploy_app.example.name
#       deployment_group_name = "prod"
#       service_role_arn      = aws_iam_role.deploy.arn
#     }
#     ```
package policies.codepipeline.pipelines_deploy_software

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no pipeline deploys", "aws_codepipeline") if not deployed

deployed if {
	some pipeline in related.all("aws_codepipeline")
	some stage in pipeline.values.stage
	some action in stage.action
	action.category == "Deploy"
}

deployed if count(related.all("aws_codedeploy_deployment_group")) > 0

deployed if {
	some branch in related.all("aws_amplify_branch")
	not branch.values.enable_auto_build == false
}
