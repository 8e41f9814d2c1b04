# METADATA
# title: The account's default for new instances requires session-token metadata
# description: |
#   Instances that are started without metadata options, by a service, an old
#   template or by hand, take the region's default. Where that requires a
#   session token, version 1 of the metadata service stays closed on all of
#   them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html
#     description: Configure instance metadata options for new instances
# custom:
#   scope: account
#   evidence:
#     - practice: sec_protect_compute_hardened_images
#       strength: partial
#     - practice: sec_protect_compute_auto_protection
#       strength: direct
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#   risk: medium
#   remediation: |
#     Set the default in every region that is used. It holds for new instances
#     only.
#
#     ```terraform
#     resource "aws_ec2_instance_metadata_defaults" "this" {
#       http_tokens = "required"
#     }
#     ```
package policies.ec2.account_defaults_require_imdsv2

import data.lib.related
import data.lib.verdict

settings := related.all("aws_ec2_instance_metadata_defaults")

fail contains verdict.missing("new instances are not made to require a session token", "aws_ec2_instance_metadata_defaults") if count(settings) == 0

# Default: no preference, and the image decides.
fail contains verdict.at(setting, "new instances are not made to require a session token", "http_tokens") if {
	some setting in settings
	not setting.values.http_tokens == "required"
}
