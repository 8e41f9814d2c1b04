# METADATA
# title: The Region refuses to make images public
# description: |
#   An image that is made public by mistake hands its files, and the secrets
#   that were left in them, to every AWS customer. One switch for the region
#   refuses it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html
#     description: Understand block public access for AMIs
# custom:
#   scope: account
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#   risk: medium
#   remediation: |
#     Block it in every region that is used, except where an account publishes
#     images.
#
#     ```terraform
#     resource "aws_ec2_image_block_public_access" "this" {
#       state = "block-new-sharing"
#     }
#     ```
package policies.ec2.account_blocks_public_images

import data.lib.related
import data.lib.verdict

settings := related.all("aws_ec2_image_block_public_access")

fail contains verdict.missing("images may be made public", "aws_ec2_image_block_public_access") if count(settings) == 0

fail contains verdict.at(setting, "images may be made public", "state") if {
	some setting in settings
	setting.values.state == "unblocked"
}
