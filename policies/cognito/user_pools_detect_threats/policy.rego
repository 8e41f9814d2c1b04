# METADATA
# title: User pools block stolen passwords and risky sign-ins
# description: |
#   Passwords that leaked elsewhere are tried on every sign-in page. Threat
#   protection knows many of them, and sees sign-ins from new places and
#   devices; in audit mode it only counts them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html
#     description: Advanced security with threat protection
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool
#     description: aws_cognito_user_pool.user_pool_add_ons
# custom:
#   resources: [aws_cognito_user_pool]
#   scope: resource
#   evidence:
#     - practice: sec_identities_enforce_mechanisms
#       strength: partial
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#     - practice: sec_network_protection_inspection
#       strength: partial
#   risk: medium
#   remediation: |
#     Enforce threat protection; it belongs to the Plus tier, which costs more
#     for each user. Start with audit mode to see what it would do.
#
#     ```terraform
#     resource "aws_cognito_user_pool" "example" {
#       user_pool_tier = "PLUS"
#
#       user_pool_add_ons {
#         advanced_security_mode = "ENFORCED"
#       }
#     }
#     ```
package policies.cognito.user_pools_detect_threats

import data.lib.related
import data.lib.verdict

# Default: OFF (Cognito API, UserPoolAddOnsType).
fail contains verdict.fail("threat protection is not enforced", "user_pool_add_ons[0].advanced_security_mode") if not enforced

enforced if {
	some addons in input.values.user_pool_add_ons
	addons.advanced_security_mode == "ENFORCED"
}

fail contains verdict.at(risk, "stolen passwords are let through", "compromised_credentials_risk_configuration[0].actions[0].event_action") if {
	enforced
	some risk in related.to(input, "aws_cognito_risk_configuration", "user_pool_id")
	risk.values.compromised_credentials_risk_configuration[0].actions[0].event_action == "NO_ACTION"
}

fail contains verdict.at(risk, "sign-ins of high risk are let through", "account_takeover_risk_configuration[0].actions[0].high_action[0].event_action") if {
	enforced
	some risk in related.to(input, "aws_cognito_risk_configuration", "user_pool_id")
	risk.values.account_takeover_risk_configuration[0].actions[0].high_action[0].event_action == "NO_ACTION"
}

# A tier that was chosen and does not have it.
skip if input.values.user_pool_tier in {"LITE", "ESSENTIALS"}
