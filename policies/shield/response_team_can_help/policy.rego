# METADATA
# title: Where Shield Advanced is used, proactive engagement is on
# description: |
#   During an attack nobody has the time to open a case and explain the
#   architecture. With proactive engagement the response team calls when health
#   checks fail, and an automatic response blocks what it recognises.
# related_resources:
#   - ref: https://docs.aws.amazon.com/waf/latest/developerguide/ddos-srt-proactive-engagement.html
#     description: Setting up proactive engagement for the SRT
#   - ref: https://docs.aws.amazon.com/waf/latest/developerguide/ddos-automatic-app-layer-response.html
#     description: Automating application layer DDoS mitigation
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_incident_response_identify_personnel
#       strength: partial
#     - practice: sec_incident_response_pre_provision_access
#       strength: partial
#     - practice: sec_network_protection_auto_protect
#       strength: partial
#   risk: low
#   remediation: |
#     Turn proactive engagement on, with contacts that answer at night.
#
#     ```terraform
#     resource "aws_shield_proactive_engagement" "this" {
#       enabled = true
#
#       emergency_contact {
#         email_address = "oncall@example.com"
#         phone_number  = "+12025550100"
#       }
#     }
#     ```
package policies.shield.response_team_can_help

import data.lib.related
import data.lib.verdict

engagements := related.all("aws_shield_proactive_engagement")

fail contains verdict.missing("the response team does not call during an attack", "aws_shield_proactive_engagement") if {
	count(engagements) == 0
}

fail contains verdict.at(engagement, "the response team does not call during an attack", "enabled") if {
	some engagement in engagements
	engagement.values.enabled == false
}

skip if count(related.all("aws_shield_subscription")) == 0
