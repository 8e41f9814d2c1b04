# METADATA
# title: A quarantine security group with no rules exists for incident response
# description: |
#   When an instance is taken over, the first step is to cut it off without
#   stopping it, so that its memory can be looked at. A security group without
#   rules, ready before it is needed, does that in one call.
# related_resources:
#   - ref: https://docs.aws.amazon.com/whitepapers/latest/aws-security-incident-response-guide/containment.html
#     description: "AWS Security Incident Response Guide: containment"
# custom:
#   scope: account
#   evidence:
#     - practice: sec_incident_response_pre_deploy_tools
#       strength: partial
#       polarity: presence
#     - practice: sec_incident_response_prepare_forensic
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Keep a group without rules in each VPC, named so that responders find it.
#     Connections that are tracked stay open until they end; a network ACL
#     closes those too.
#
#     ```terraform
#     resource "aws_security_group" "quarantine" {
#       name   = "quarantine"
#       vpc_id = aws_vpc.example.id
#     }
#     ```
package policies.security_group.isolation_group_is_ready

import data.lib.network
import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no security group without rules is ready to isolate an instance", "aws_security_group") if not ready

ready if {
	some group in related.all("aws_security_group")
	meant(group)
	count(network.rules(group, "ingress")) == 0
	count(network.rules(group, "egress")) == 0
}

meant(group) if marked(group.values.name)

meant(group) if {
	some text in group.values.tags
	marked(text)
}

marked(text) if regex.match(`quarantin|isolat|forensic`, lower(text))
