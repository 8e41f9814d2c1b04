# METADATA
# title: Roles for services say for whose resources the service may act
# description: |
#   Some services assume a role because a resource says so. Where the trust policy does
#   not say from which account that resource must come, a resource of somebody else may
#   name the role, and the service acts for them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
#     description: The confused deputy problem
#   - ref: https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
#     description: Confused deputy prevention in EventBridge Scheduler
# custom:
#   resources: [aws_iam_role]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   risk: low
#   remediation: |
#     Compare the account, or the ARN, of the resource for which the service acts.
#
#     ```terraform
#     resource "aws_iam_role" "example" {
#       assume_role_policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Action    = "sts:AssumeRole"
#           Principal = { Service = "scheduler.amazonaws.com" }
#           Condition = { StringEquals = { "aws:SourceAccount" = "111122223333" } }
#         }]
#       })
#     }
#     ```
package policies.iam.service_trust_guards_against_confused_deputy

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets %s act for resources of any account", [iam.name(trust, i), service]), "assume_role_policy") if {
	some i, statement in iam.allows(trust)
	some service in iam.unsourced_services(statement)
	service in deputies
}

trust := input.documents.assume_role_policy

# Services whose documentation asks for aws:SourceAccount or aws:SourceArn in the
# trust policies of roles that they assume (their pages on "cross-service confused
# deputy prevention", 2026-11).
deputies := {
	"bedrock.amazonaws.com", "codebuild.amazonaws.com", "datasync.amazonaws.com", "grafana.amazonaws.com",
	"kinesisanalytics.amazonaws.com", "lexv2.amazonaws.com", "pipes.amazonaws.com", "sagemaker.amazonaws.com",
	"scheduler.amazonaws.com", "ssm.amazonaws.com", "states.amazonaws.com", "transfer.amazonaws.com",
	"vpc-flow-logs.amazonaws.com",
}

skip if count(judged) == 0

judged := {service |
	some statement in iam.allows(trust)
	some service in iam.services(statement)
	service in deputies
}
