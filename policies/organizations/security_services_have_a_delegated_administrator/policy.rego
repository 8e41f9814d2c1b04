# METADATA
# title: A security account administers detection for the organization
# description: |
#   Findings that each account keeps for itself are seen by nobody. A delegated
#   administrator switches detection on in all accounts, also new ones, and sees
#   everything in one place, outside of the accounts that are attacked and outside of
#   the management account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_delegated_admin.html
#     description: Delegated administrator for AWS services that work with Organizations
# custom:
#   resources: [aws_organizations_organization]
#   scope: workload
#   evidence:
#     - practice: sec_securely_operate_multi_accounts
#       strength: partial
#     - practice: sec_securely_operate_automate_security_controls
#       strength: partial
#     - practice: sec_detect_investigate_events_logs
#       strength: partial
#     - practice: sec_detect_investigate_events_security_alerts
#       strength: partial
#   remediation: |
#     Name a security account as administrator of GuardDuty, Security Hub, Config and
#     Access Analyzer.
#
#     ```terraform
#     resource "aws_guardduty_organization_admin_account" "this" {
#       admin_account_id = "111122223333"
#     }
#
#     resource "aws_organizations_delegated_administrator" "config" {
#       account_id        = "111122223333"
#       service_principal = "config.amazonaws.com"
#     }
#     ```
package policies.organizations.security_services_have_a_delegated_administrator

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no security service has a delegated administrator", "aws_organizations_delegated_administrator") if not delegated

delegated if count(related.all("aws_guardduty_organization_admin_account")) > 0

delegated if count(related.all("aws_securityhub_organization_admin_account")) > 0

delegated if count(related.all("aws_macie2_organization_admin_account")) > 0

delegated if count(related.all("aws_inspector2_delegated_admin_account")) > 0

delegated if count(related.all("aws_detective_organization_admin_account")) > 0

delegated if count(related.all("aws_fms_admin_account")) > 0

delegated if {
	some administrator in related.all("aws_organizations_delegated_administrator")
	administrator.values.service_principal in services
}

services := {
	"access-analyzer.amazonaws.com", "config.amazonaws.com", "config-multiaccountsetup.amazonaws.com", "detective.amazonaws.com",
	"guardduty.amazonaws.com", "inspector2.amazonaws.com", "macie.amazonaws.com", "securityhub.amazonaws.com",
}
