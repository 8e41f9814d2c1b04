# METADATA
# title: Build instances require session tokens for metadata
# description: |
#   A build instance runs the scripts of many with a role that may write images.
#   Version 1 of its metadata service hands the credentials of that role to any
#   of them that can be made to fetch an address.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/manage-infra-config.html
#     description: Manage Image Builder infrastructure configuration
# custom:
#   resources: [aws_imagebuilder_infrastructure_configuration]
#   scope: resource
#   evidence:
#     - practice: sec_protect_compute_hardened_images
#       strength: direct
#   risk: low
#   remediation: |
#     Require session tokens.
#
#     ```terraform
#     resource "aws_imagebuilder_infrastructure_configuration" "example" {
#       name                  = "example"
#       instance_profile_name = aws_iam_instance_profile.builder.name
#
#       instance_metadata_options {
#         http_tokens                 = "required"
#         http_put_response_hop_limit = 1
#       }
#     }
#     ```
package policies.imagebuilder.build_instances_are_hardened

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("version 1 of the metadata service is not turned off", "instance_metadata_options[0].http_tokens") if {
	not required
	not inherited
}

required if {
	some options in input.values.instance_metadata_options
	options.http_tokens == "required"
}

# The region's default counts where nothing is said.
inherited if {
	not stated
	some defaults in related.beside(input, "aws_ec2_instance_metadata_defaults")
	defaults.values.http_tokens == "required"
}

stated if {
	some options in input.values.instance_metadata_options
	options.http_tokens
}
