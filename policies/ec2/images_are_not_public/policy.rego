# METADATA
# title: Machine images are not launchable by everyone
# description: |
#   A public image can be started by every AWS customer, and everything on its
#   disk read: code, keys that were left there, host names.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html
#     description: Make your AMI publicly available for use in Amazon EC2
# custom:
#   resources: [aws_ami_launch_permission, aws_imagebuilder_distribution_configuration]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_permissions_share_securely
#       strength: partial
#   risk: high
#   remediation: |
#     Share the image with accounts, or with the organisation.
#
#     ```terraform
#     resource "aws_ami_launch_permission" "example" {
#       image_id         = aws_ami.example.id
#       organization_arn = data.aws_organizations_organization.current.arn
#     }
#     ```
package policies.ec2.images_are_not_public

import data.lib.verdict

fail contains verdict.fail("everyone may launch the image", "group") if input.values.group == "all"

fail contains verdict.fail("everyone may launch the image", path) if {
	some i, d in input.values.distribution
	some j, image in d.ami_distribution_configuration
	some k, permission in image.launch_permission
	"all" in permission.user_groups
	path := sprintf("distribution[%d].ami_distribution_configuration[%d].launch_permission[%d].user_groups", [i, j, k])
}
