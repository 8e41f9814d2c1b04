# METADATA
# title: An investigation has a graph to start from
# description: |
#   Amazon Detective ties calls, addresses and findings of a year together. It
#   can only show what it collected: turned on during an incident, it knows
#   nothing of how that began.
# related_resources:
#   - ref: https://docs.aws.amazon.com/detective/latest/userguide/detective-setup.html
#     description: Setting up Amazon Detective
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/detective_graph
#     description: aws_detective_graph
# custom:
#   scope: account
#   evidence:
#     - practice: sec_incident_response_pre_deploy_tools
#       strength: partial
#       polarity: presence
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#       polarity: presence
#     - practice: sec_incident_response_prepare_forensic
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Turn it on before it is needed.
#
#     ```terraform
#     resource "aws_detective_graph" "example" {}
#     ```
package policies.detective.graph_exists_for_investigation

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("there is no graph for investigations", "aws_detective_graph") if count(related.all("aws_detective_graph")) == 0

fail contains verdict.at(setting, "new accounts of the organisation are left out", "auto_enable") if {
	some setting in related.all("aws_detective_organization_configuration")
	setting.values.auto_enable == false
}
