# METADATA
# title: Webhooks do not build what anybody sends
# description: |
#   A webhook that builds every pull request runs the code of whoever opens one,
#   with the role and the secrets of the build. That is how build systems of
#   public repositories are taken over.
# related_resources:
#   - ref: https://docs.aws.amazon.com/codebuild/latest/userguide/github-webhook.html
#     description: GitHub webhook events in CodeBuild
#   - ref: https://docs.aws.amazon.com/codebuild/latest/APIReference/API_WebhookFilter.html
#     description: WebhookFilter
# custom:
#   resources: [aws_codebuild_webhook]
#   scope: resource
#   evidence:
#     - practice: sec_appsec_regularly_assess_security_properties_of_pipelines
#       strength: direct
#   remediation: |
#     Filter by the account of the author, with ^ and $ around each, or build
#     pushes to branches only.
#
#     ```terraform
#     resource "aws_codebuild_webhook" "example" {
#       filter_group {
#         filter {
#           type    = "EVENT"
#           pattern = "PULL_REQUEST_CREATED, PULL_REQUEST_UPDATED"
#         }
#
#         filter {
#           type    = "ACTOR_ACCOUNT_ID"
#           pattern = "^(1234567|7654321)$"
#         }
#       }
#     }
#     ```
package policies.codebuild.webhooks_filter_who_can_build

import data.lib.verdict

fail contains verdict.fail("every push and pull request is built", "filter_group") if {
	not input.values.filter_group[0]
	not input.values.branch_filter
}

fail contains verdict.fail("pull requests from anybody are built", sprintf("filter_group[%d]", [i])) if {
	some i, group in input.values.filter_group
	some filter in group.filter
	filter.type == "EVENT"
	regex.match(`PULL_REQUEST_(CREATED|UPDATED|REOPENED)`, filter.pattern)
	not limited(group)
}

# Only who sends it limits whose code runs: a pull request names its branches itself.
limited(group) if {
	some filter in group.filter
	filter.type == "ACTOR_ACCOUNT_ID"
	not filter.exclude_matched_pattern == true
}

fail contains verdict.fail(sprintf("the pattern of accounts also fits longer ones: %s", [filter.pattern]), sprintf("filter_group[%d].filter[%d].pattern", [i, j])) if {
	some i, group in input.values.filter_group
	some j, filter in group.filter
	filter.type == "ACTOR_ACCOUNT_ID"
	not filter.exclude_matched_pattern == true
	not anchored(filter)
}

anchored(filter) if {
	every part in split(outer(filter.pattern), "|") {
		startswith(part, "^")
		endswith(part, "$")
	}
}

# ^(1|2)$ is as good as ^1$|^2$.
outer(pattern) := "^$" if regex.match(`^\^\([^()]*\)\$$`, pattern)

outer(pattern) := pattern if not regex.match(`^\^\([^()]*\)\$$`, pattern)
