# METADATA
# title: Images are selected from the own account or from approved publishers
# description: |
#   Anyone can publish an image under any name. A search for the newest one that
#   matches, without saying whose it must be, starts what a stranger has put
#   there.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/usingsharedamis-finding.html
#     description: Find shared AMIs to use for Amazon EC2 instances
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/ami
#     description: "data aws_ami: owners"
# custom:
#   resources:
#     - aws_instance
#     - aws_launch_configuration
#     - aws_launch_template
#     - aws_spot_instance_request
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_hardened_images
#       strength: direct
#     - practice: sec_protect_compute_validate_software_integrity
#       strength: direct
#   risk: high
#   remediation: |
#     Say whose images the search may find.
#
#     ```terraform
#     data "aws_ami" "example" {
#       most_recent = true
#       owners      = ["amazon"]
#
#       filter {
#         name   = "name"
#         values = ["al2023-ami-2023.*-x86_64"]
#       }
#     }
#     ```
package policies.ec2.images_come_from_known_owners

import data.lib.related
import data.lib.verdict

fail contains verdict.at(image, "the image may be anyone's: its search names no owner", "owners") if {
	some image in array.concat(related.from(input, "ami"), related.from(input, "image_id"))
	image.type == "aws_ami"
	image.mode == "data"
	not owned(image)
}

owned(image) if count(image.values.owners) > 0

# Filters that say the same.
owned(image) if {
	some filter in image.values.filter
	filter.name in {"owner-id", "owner-alias", "image-id"}
}

# An image by its id is none that a stranger can replace.
skip if startswith(input.values.ami, "ami-")

skip if startswith(input.values.image_id, "ami-")

# The template's, which is judged by itself, or none.
skip if {
	not input.values.ami
	not input.values.image_id
}
