# METADATA
# title: Verified Access groups decide with a policy and record access
# description: |
#   Verified Access decides each request by its policy. A policy that permits
#   everything leaves only the sign-in, and without logs nobody learns who used
#   what.
# related_resources:
#   - ref: https://docs.aws.amazon.com/verified-access/latest/ug/auth-policies.html
#     description: Verified Access policies
#   - ref: https://docs.aws.amazon.com/verified-access/latest/ug/access-logs.html
#     description: Verified Access logs
# custom:
#   resources: [aws_verifiedaccess_group]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_authentication
#       strength: partial
#     - practice: sec_permissions_least_privileges
#       strength: partial
#     - practice: sec_detect_investigate_events_app_service_logging
#       strength: partial
#   risk: medium
#   remediation: |
#     Name in the policy what the identity or the device must have, and turn a
#     log on.
#
#     ```terraform
#     resource "aws_verifiedaccess_group" "example" {
#       verifiedaccess_instance_id = aws_verifiedaccess_instance.example.id
#       policy_document            = "permit(principal, action, resource) when { context.idp.groups.contains(\"finance\") };"
#     }
#     ```
package policies.verifiedaccess.groups_have_a_policy_and_logs

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("the group permits everything", "policy_document") if permits_all(input.values.policy_document)

# Without a policy every request is denied.
permits_all(text) if {
	statement := regex.replace(text, `\s`, "")
	regex.match(`^permit\(principal,action,resource\);$`, statement)
}

fail contains verdict.missing("access is not logged", "aws_verifiedaccess_instance_logging_configuration") if {
	some instance in related.from(input, "verifiedaccess_instance_id")
	count(related.to(instance, "aws_verifiedaccess_instance_logging_configuration", "verifiedaccess_instance_id")) == 0
}

fail contains verdict.at(configuration, "access is not logged", "access_logs") if {
	some instance in related.from(input, "verifiedaccess_instance_id")
	some configuration in related.to(instance, "aws_verifiedaccess_instance_logging_configuration", "verifiedaccess_instance_id")
	not logs(configuration)
}

logs(configuration) if {
	some log in configuration.values.access_logs
	some target in log.cloudwatch_logs
	target.enabled == true
}

logs(configuration) if {
	some log in configuration.values.access_logs
	some target in log.kinesis_data_firehose
	target.enabled == true
}

logs(configuration) if {
	some log in configuration.values.access_logs
	some target in log.s3
	target.enabled == true
}
