# METADATA
# title: Registered domains are locked against transfer, private and renewing
# description: |
#   Whoever takes over a domain takes over its mail, its web sites and every
#   account that sends its password resets there. The lock stops a transfer;
#   renewal keeps the name from falling to whoever waits for it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-lock.html
#     description: Locking a domain to prevent unauthorized transfer to another registrar
#   - ref: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-privacy-protection.html
#     description: Enabling or disabling privacy protection for contact information
# custom:
#   resources: [aws_route53domains_registered_domain]
#   scope: resource
#   evidence:
#     - practice: sec_securely_operate_aws_account
#       strength: partial
#     - practice: sec_network_protection_auto_protect
#       strength: partial
#   risk: medium
#   remediation: |
#     Leave the settings at their defaults, all of which are on.
#
#     ```terraform
#     resource "aws_route53domains_registered_domain" "example" {
#       domain_name   = "example.com"
#       transfer_lock = true
#       auto_renew    = true
#     }
#     ```
package policies.route53.registered_domains_are_locked

import data.lib.verdict

# All are on by default (aws_route53domains_registered_domain).
fail contains verdict.fail("the domain may be transferred away", "transfer_lock") if input.values.transfer_lock == false

fail contains verdict.fail("the domain is not renewed", "auto_renew") if input.values.auto_renew == false

fail contains verdict.fail("the contact's address is public", "admin_privacy") if input.values.admin_privacy == false

fail contains verdict.fail("the contact's address is public", "registrant_privacy") if {
	input.values.registrant_privacy == false
}

fail contains verdict.fail("the contact's address is public", "tech_privacy") if input.values.tech_privacy == false
