# METADATA
# title: Policies of devices do not allow every action on every topic
# description: |
#   One device that is taken apart gives away its certificate. With a policy for
#   everything whoever has it reads and commands all the other devices.
# related_resources:
#   - ref: https://docs.aws.amazon.com/iot/latest/developerguide/iot-policies.html
#     description: AWS IoT Core policies
#   - ref: https://docs.aws.amazon.com/iot/latest/developerguide/thing-policy-variables.html
#     description: Thing policy variables
# custom:
#   resources: [aws_iot_policy]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#   risk: medium
#   remediation: |
#     Limit publishing and subscribing to topics with the name of the thing, by
#     a policy variable.
#
#     ```terraform
#     resource "aws_iot_policy" "example" {
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect   = "Allow"
#           Action   = "iot:Publish"
#           Resource = "arn:aws:iot:eu-west-1:123456789012:topic/$${iot:Connection.Thing.ThingName}/*"
#         }]
#       })
#     }
#     ```
package policies.iot.device_policies_are_narrow

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s allows %s on every topic", [iam.name(document, g.number), concat(", ", sort(g.actions))]), "policy") if {
	document := input.documents.policy
	some g in iam.allowed(document, talk)
	not whole(g.statement)
	wide(g.statement)
}

fail contains verdict.fail(sprintf("%s allows every action on every resource", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i, statement in iam.allows(document)
	whole(statement)
	iam.any_resource(statement)
}

talk := {"iot:Publish", "iot:Receive", "iot:Subscribe"}

whole(statement) if iam.every_action(statement)

whole(statement) if "iot" in iam.whole_services(statement)

wide(statement) if iam.any_resource(statement)

wide(statement) if {
	some p in statement.Resource
	regex.match(`^arn:[^:]*:iot:[^:]*:[^:]*:(\*|topic/[*#]|topicfilter/[*#])$`, p)
}
